package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Deadline;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days in Asia/Shanghai, the first and the last included.
 *
 * @param from {@code null} for no first day
 * @param to {@code null} for no last day
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 10_000);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return from != null && to != null && to.isBefore(from);
  }

  @Nullable OffsetDateTime begin() {
    return from == null ? null : start(from);
  }

  /** The first moment after the last day. */
  @Nullable OffsetDateTime end() {
    return to == null ? null : start(to.plusDays(1));
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(Deadline.ZONE).toOffsetDateTime();
  }
}
