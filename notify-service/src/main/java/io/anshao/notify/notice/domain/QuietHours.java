package io.anshao.notify.notice.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Hours in which nothing but what is urgent goes out, in Asia/Shanghai.
 *
 * @param from first hour, 0 to 23
 * @param until hour in which they are over; before {@code from} they run over midnight
 */
public record QuietHours(int from, int until) {

  /** 22 to 7, where a person said nothing else (design). */
  public static final QuietHours STANDARD = new QuietHours(22, 7);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** When they are over; empty when it is not quiet then. */
  public Optional<Instant> end(Instant now) {
    var local = now.atZone(ZONE);
    if (!covers(local.getHour())) {
      return Optional.empty();
    }
    var day = local.getHour() < until ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return Optional.of(day.atTime(LocalTime.of(until, 0)).atZone(ZONE).toInstant());
  }

  private boolean covers(int hour) {
    return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
  }
}
