package io.anshao.cases.media.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What was said to the media. */
public sealed interface MediaEvent {

  Stamp stamp();

  record MediaReplied(Stamp stamp, Text reply) implements MediaEvent {}
}
