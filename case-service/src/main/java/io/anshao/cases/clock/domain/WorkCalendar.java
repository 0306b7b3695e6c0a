package io.anshao.cases.clock.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked. A year's days off come from the yearly notice of 国务院办公厅; a year without a
 * notice goes by the weekday and says so (DOMAIN 7.5).
 *
 * @param named days that carry a name: days off and made-up working days
 * @param years years whose notice is known
 */
public record WorkCalendar(Map<LocalDate, Day> named, Set<Integer> years) {

  /** A named day, for example 端午 off, or a Saturday worked for 中秋. */
  public record Day(String name, boolean off) {}

  public boolean isWorkday(LocalDate date) {
    var day = named.get(date);
    return day == null ? !isWeekend(date) : !day.off();
  }

  /** Whether the year's notice is known; otherwise answers are an estimate. */
  public boolean isKnown(LocalDate date) {
    return years.contains(date.getYear());
  }

  Optional<String> nameOf(LocalDate date) {
    return Optional.ofNullable(named.get(date)).map(Day::name);
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The n-th working day after a date, which itself does not count. */
  public LocalDate plusWorkdays(LocalDate date, int n) {
    return step(date, n, 1);
  }

  /** The n-th working day before a date, which itself does not count. */
  public LocalDate minusWorkdays(LocalDate date, int n) {
    return step(date, n, -1);
  }

  /** The date, or the next working day when it is a day off. */
  public LocalDate rolled(LocalDate date) {
    return isWorkday(date) ? date : plusWorkdays(date, 1);
  }

  private LocalDate step(LocalDate date, int n, int direction) {
    var day = date;
    for (int left = n; left > 0; ) {
      day = day.plusDays(direction);
      if (isWorkday(day)) {
        left--;
      }
    }
    return day;
  }
}
