package io.anshao.contracts.reference;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.LocalDate;
import java.util.List;

/**
 * Days off and made-up working days of one year, from the yearly notice of 国务院办公厅. Key {@code
 * calendar/330205/2021}.
 *
 * @param days only the days that differ from the weekday rule or carry a name
 */
@EventType(value = "io.anshao.reference.calendar.v1", topic = Topic.REFERENCE)
public record CalendarYearDefined(String district, int year, List<Day> days) {

  /** One named day. */
  public record Day(LocalDate date, String name, boolean off) {}
}
