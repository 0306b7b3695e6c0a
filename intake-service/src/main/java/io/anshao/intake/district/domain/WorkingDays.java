package io.anshao.intake.district.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Counts working days. Which days are off is told by the yearly notice of 国务院办公厅; a year whose
 * notice is not there follows the weekdays. DOMAIN 3.3, 7.5.
 *
 * @param off what differs from the weekdays: {@code true} is a day off, {@code false} a made-up
 *     working day
 */
public record WorkingDays(Map<LocalDate, Boolean> off) {

  /** The day that is {@code days} working days after {@code start}, which is not counted. */
  public LocalDate after(LocalDate start, int days) {
    var day = start;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }

  /** Whether offices work on that day. */
  public boolean isWorking(LocalDate day) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !off.getOrDefault(day, weekend);
  }
}
