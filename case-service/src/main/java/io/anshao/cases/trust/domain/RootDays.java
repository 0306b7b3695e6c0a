package io.anshao.cases.trust.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which day gets the next root. Every day gets one, also a day without a leaf, until nothing came
 * for a month: then the record sleeps until something comes.
 */
public final class RootDays {

  /** What was sent at the last minute is on its way this long. */
  public static final int MINUTES_AFTER_MIDNIGHT = 5;

  private static final long SLEEPS_AFTER = 31;

  private RootDays() {}

  /**
   * Where a record stands.
   *
   * @param day of its last root
   * @param busy the last day on which anything joined
   */
  public record Standing(LocalDate day, LocalDate busy) {}

  /**
   * The day whose root is to be signed now, if any.
   *
   * @param standing {@code null} before the first root
   * @param waiting the day of the oldest leaf that waits
   * @param now business time
   */
  public static Optional<LocalDate> due(
      @Nullable Standing standing, @Nullable LocalDate waiting, Instant now, ZoneId zone) {
    return next(standing, waiting).filter(day -> !isTooEarly(day, now, zone));
  }

  private static Optional<LocalDate> next(
      @Nullable Standing standing, @Nullable LocalDate waiting) {
    if (standing == null) {
      return Optional.ofNullable(waiting);
    }
    var next = standing.day().plusDays(1);
    if (ChronoUnit.DAYS.between(standing.busy(), next) <= SLEEPS_AFTER) {
      return Optional.of(next);
    }
    return Optional.ofNullable(waiting).map(day -> day.isAfter(next) ? day : next);
  }

  private static boolean isTooEarly(LocalDate day, Instant now, ZoneId zone) {
    var over = day.plusDays(1).atStartOfDay(zone).plusMinutes(MINUTES_AFTER_MIDNIGHT);
    return now.isBefore(over.toInstant());
  }
}
