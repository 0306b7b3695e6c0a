package io.anshao.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** The half days of the eight weeks that end now, numbered from the first. */
record Times(ZonedDateTime now) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int DAYS = 56;
  private static final List<LocalTime> STARTS = List.of(LocalTime.of(9, 0), LocalTime.of(14, 0));

  static Times endingNow() {
    return new Times(ZonedDateTime.now(SHANGHAI));
  }

  /** When that half day begins; the last one begins before now. */
  ZonedDateTime start(int slot) {
    return day(slot).with(STARTS.get(slot % STARTS.size()));
  }

  private ZonedDateTime day(int slot) {
    return now.truncatedTo(ChronoUnit.DAYS).minusDays(DAYS).plusDays(slot / STARTS.size());
  }

  /** How many half days have begun, leaving room for an hour of events in the last. */
  int count() {
    return (int)
        IntStream.range(0, (DAYS + 1) * STARTS.size())
            .takeWhile(slot -> start(slot).plusHours(1).isBefore(now))
            .count();
  }

  int perDay() {
    return STARTS.size();
  }

  boolean isOffice(int slot) {
    var weekday = day(slot).getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
  }
}
