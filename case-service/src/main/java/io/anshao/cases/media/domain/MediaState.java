package io.anshao.cases.media.domain;

import io.anshao.cases.lifecycle.domain.Text;

/** Whether the media were answered. */
public sealed interface MediaState {

  /** Not yet. */
  record Silent() implements MediaState {}

  /** They were, last in these words. */
  record Replied(int times, Text reply) implements MediaState {}
}
