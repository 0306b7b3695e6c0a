package io.anshao.cases.metric.domain;

import java.time.Instant;

/**
 * What time a figure speaks of, and as of when it is known.
 *
 * @param from the first instant
 * @param to the first instant after it
 * @param asOf the cut-off 统计时点: what happened later is not known
 */
public record Period(Instant from, Instant to, Instant asOf) {

  /** Whether something that is known happened in it. */
  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(to) && !at.isAfter(asOf);
  }

  /** Whether it is over by then: what is due later than the cut-off is not late yet. */
  boolean endsAfter(Instant at) {
    return at.isBefore(to) && !at.isAfter(asOf);
  }

  /** Its end, or the cut-off where that is earlier. */
  Instant end() {
    return to.isBefore(asOf) ? to : asOf;
  }
}
