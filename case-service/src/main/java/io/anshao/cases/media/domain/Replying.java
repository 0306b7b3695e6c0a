package io.anshao.cases.media.domain;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.media.domain.MediaEvent.MediaReplied;
import io.anshao.cases.media.domain.MediaState.Replied;
import io.anshao.cases.media.domain.MediaState.Silent;

/** May the media be answered? (安全生产法 art. 77: the media supervise; DOMAIN 6, A9.) */
public final class Replying {

  static final Refusal NOT_BY_MEDIA =
      new Refusal("not-by-media", "案件不是媒体曝光的。", "The media did not report this.", false);

  private Replying() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<MediaEvent> decide(MediaState state, MediaCommand c) {
    return c.isMedia()
        ? Decision.accept(new MediaReplied(c.stamp(), c.reply()))
        : Decision.refuse(NOT_BY_MEDIA);
  }

  /** The state after an event. */
  public static MediaState evolve(MediaState state, MediaEvent event) {
    return switch (event) {
      case MediaReplied e ->
          switch (state) {
            case Silent _ -> new Replied(1, e.reply());
            case Replied s -> new Replied(s.times() + 1, e.reply());
          };
    };
  }
}
