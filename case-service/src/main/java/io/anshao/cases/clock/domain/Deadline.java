package io.anshao.cases.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When a span that began at an instant is over (DOMAIN 3.3).
 *
 * @param dueAt the last instant in time
 * @param warnAt from when it is near
 * @param tellOn the day named to the public: a calendar-day deadline that ends on a day off rolls
 *     to the next working day
 */
public record Deadline(Instant dueAt, Instant warnAt, LocalDate tellOn) {

  /** Where days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  /** Near is the working day before, or the last fifth of a shorter time. */
  private static final int FIFTHS = 5;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /** How near it is. */
  public Light light(Instant now) {
    if (now.isAfter(dueAt)) {
      return Light.RED;
    }
    return now.isBefore(warnAt) ? Light.GREEN : Light.YELLOW;
  }

  /** The time left or over, in words. */
  public String remaining(Instant now) {
    var left = Duration.between(now, dueAt);
    return left.isNegative() ? "已超期 " + words(left.negated()) : "还剩 " + words(left);
  }

  private static String words(Duration duration) {
    if (duration.compareTo(DAY.multipliedBy(2)) >= 0) {
      return duration.toDays() + " 天";
    }
    return duration.compareTo(HOUR) >= 0
        ? duration.toHours() + " 小时"
        : Math.max(1, duration.toMinutes()) + " 分钟";
  }

  static Deadline of(Instant start, Span span, List<Pause> pauses, WorkCalendar calendar) {
    return switch (span) {
      case Span.Workdays(var n) ->
          ending(start, lastDay(start, n, pauses, calendar, true), calendar);
      case Span.Days(var n) -> ending(start, lastDay(start, n, pauses, calendar, false), calendar);
      case Span.Until(var date) -> ending(start, date, calendar);
      case Span.Hours(var duration) -> after(start, duration.plus(paused(pauses)));
    };
  }

  /** A day that ends in a pause does not count. */
  private static LocalDate lastDay(
      Instant start, int n, List<Pause> pauses, WorkCalendar calendar, boolean workdays) {
    var day = dateOf(start);
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      var end = endOf(day);
      var counts = !workdays || calendar.isWorkday(day);
      if (counts && pauses.stream().noneMatch(p -> p.to().isPresent() && p.covers(end))) {
        left--;
      }
    }
    return day;
  }

  private static Duration paused(List<Pause> pauses) {
    return pauses.stream()
        .filter(p -> p.to().isPresent())
        .map(p -> Duration.between(p.from(), p.to().get()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Deadline ending(Instant start, LocalDate day, WorkCalendar calendar) {
    var dueAt = endOf(day);
    var dayBefore = calendar.minusWorkdays(day, 1).atStartOfDay(ZONE).toInstant();
    var warnAt = dayBefore.isAfter(start) ? dayBefore : lastFifth(start, dueAt);
    return new Deadline(dueAt, warnAt, calendar.rolled(day));
  }

  private static Deadline after(Instant start, Duration duration) {
    var dueAt = start.plus(duration);
    return new Deadline(dueAt, lastFifth(start, dueAt), dateOf(dueAt));
  }

  private static Instant lastFifth(Instant start, Instant dueAt) {
    return dueAt.minus(Duration.between(start, dueAt).dividedBy(FIFTHS));
  }

  /** The day on which it is due. */
  public LocalDate lastDay() {
    return dateOf(dueAt);
  }

  /** The end of the day on which it comes near: of the working day before. */
  public Instant endOfWarningDay() {
    return endOf(dateOf(warnAt));
  }

  public static LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  static Instant endOf(LocalDate day) {
    return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
  }
}
