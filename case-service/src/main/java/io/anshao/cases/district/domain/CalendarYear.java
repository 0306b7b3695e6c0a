package io.anshao.cases.district.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Days off and made-up working days of one year, from the yearly notice of 国务院办公厅 (DOMAIN 7.5).
 *
 * @param days only the days that differ from the weekday rule or carry a name, in order
 */
public record CalendarYear(int year, List<Day> days) {

  /** One named day. */
  public record Day(LocalDate date, String name, boolean off) {}
}
