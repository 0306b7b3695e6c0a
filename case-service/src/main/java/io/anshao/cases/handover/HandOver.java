package io.anshao.cases.handover;

import io.anshao.cases.lifecycle.domain.Actor;
import java.util.UUID;

/**
 * All that one person has in hand on its way to another.
 *
 * @param reason why; empty once it is done
 * @param by who asked for it, and as whom
 * @param key the call that asked for it
 * @param after the last case that was looked at
 */
record HandOver(
    UUID person,
    String district,
    UUID heir,
    String reason,
    Actor by,
    UUID key,
    Count count,
    UUID after,
    boolean isFinished) {

  /** Before every case. */
  static final UUID START = new UUID(0, 0);

  /** How many cases there were, went over, and could not. */
  record Count(int total, int done, int refused) {

    Count plus(int moreDone, int moreRefused) {
      return new Count(total, done + moreDone, refused + moreRefused);
    }
  }

  Duties.Progress progress() {
    return new Duties.Progress(heir, count.total(), count.done(), count.refused(), isFinished);
  }
}
