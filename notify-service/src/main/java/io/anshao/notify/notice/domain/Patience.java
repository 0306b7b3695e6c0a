package io.anshao.notify.notice.domain;

import io.anshao.notify.notice.domain.Attempt.Accepted;
import io.anshao.notify.notice.domain.Attempt.Refused;
import io.anshao.notify.notice.domain.Attempt.Unavailable;
import io.anshao.notify.notice.domain.Attempt.Undecided;
import io.anshao.notify.notice.domain.Attempt.Unreachable;
import io.anshao.notify.notice.domain.Next.Settle;
import io.anshao.notify.notice.domain.Next.TryAgain;
import java.time.Duration;
import java.time.Instant;

/**
 * How long and how often a message is tried. Pauses double up to a longest one and are spread, so
 * that what failed together is not tried together; the end comes by time, not by number of tries:
 * an outage of the mail server is nobody's fault.
 *
 * @param firstPause before the second try
 * @param longestPause between later ones
 * @param total from the arrival of the message to giving it up
 */
public record Patience(Duration firstPause, Duration longestPause, Duration total) {

  /** A pause is up to this part shorter or longer. */
  private static final double SPREAD = 0.2;

  private static final int MOST_DOUBLINGS = 30;

  /**
   * What follows from the last try.
   *
   * @param tries so far, with this one
   * @param since when the message arrived
   * @param dice evenly spread in [0, 1)
   */
  public Next after(Attempt attempt, int tries, Instant since, Instant now, double dice) {
    return switch (attempt) {
      case Accepted() -> new Settle(Outcome.DELIVERED);
      case Refused() -> new Settle(Outcome.BOUNCED);
      case Unreachable() -> new Settle(Outcome.GIVEN_UP);
      case Undecided(var why) -> again(now.plus(pause(tries, dice)), since.plus(total), why);
      case Unavailable(var why) -> again(now.plus(pause(tries, dice)), since.plus(total), why);
    };
  }

  private static Next again(Instant at, Instant end, String why) {
    return at.isAfter(end) ? new Settle(Outcome.GIVEN_UP) : new TryAgain(at, why);
  }

  private Duration pause(int tries, double dice) {
    var doublings = Math.min(Math.max(tries - 1, 0), MOST_DOUBLINGS);
    var pause = firstPause.multipliedBy(1L << doublings);
    var capped = pause.compareTo(longestPause) < 0 ? pause : longestPause;
    return Duration.ofMillis(Math.round(capped.toMillis() * (1 - SPREAD + 2 * SPREAD * dice)));
  }
}
