package io.anshao.intake.open311.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Which updates are asked for; both ends belong to it. Pollers let windows overlap and know an
 * update by its {@code update_id}.
 */
public record UpdateWindow(Instant from, Instant until) {

  /** Without dates. */
  private static final Duration USUAL = Duration.ofDays(1);

  /**
   * Reads it: both dates, or neither for the last 24 hours.
   *
   * @throws Refused with everything that is wrong
   */
  public static UpdateWindow read(Arguments in, Instant now) {
    var wrongs = new ArrayList<Wrong>();
    var start = Search.moment("start_date", in, wrongs);
    var end = Search.moment("end_date", in, wrongs);
    if (in.has("start_date") != in.has("end_date")) {
      wrongs.add(Wrong.bad("start_date and end_date belong together"));
    }
    var until = end.orElse(now);
    var from = start.orElseGet(() -> until.minus(USUAL));
    if (from.isAfter(until)) {
      wrongs.add(Wrong.bad("end_date is before start_date"));
    }
    Refused.ifAny(wrongs);
    return new UpdateWindow(from, until);
  }
}
