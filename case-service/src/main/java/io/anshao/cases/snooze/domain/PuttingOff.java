package io.anshao.cases.snooze.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long somebody may put a case off. No clock stands still meanwhile (ECOSYSTEM D6). */
public final class PuttingOff {

  /** Without a deadline and without a wish, it comes back then. */
  public static final Duration LONGEST = Duration.ofDays(30);

  private PuttingOff() {}

  /** Whether the wish can be met at all: later than now, and not for ever. */
  public static boolean isPossible(Instant now, Optional<Instant> wished) {
    return wished
        .filter(until -> !until.isAfter(now) || until.isAfter(now.plus(LONGEST)))
        .isEmpty();
  }

  /**
   * When it comes back: as wished, or at the next event of the case alone where no time was; but
   * never after the deadline that runs on, since it would pass unseen.
   *
   * @param dueAt the running deadline; one that has passed hides nothing more
   */
  public static Instant until(Instant now, Optional<Instant> wished, Optional<Instant> dueAt) {
    var asked = wished.orElse(now.plus(LONGEST));
    return dueAt.filter(due -> due.isAfter(now) && due.isBefore(asked)).orElse(asked);
  }
}
