package io.anshao.cases.clock.domain;

import io.anshao.cases.clock.domain.WorkCalendar.Day;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The days of 2021 that differ from the weekday rule, by the notice of 国务院办公厅. */
public final class Calendar2021 {

  private Calendar2021() {}

  /** Known for 2021 and for no other year. */
  public static WorkCalendar calendar() {
    var days = new HashMap<LocalDate, Day>();
    off(days, "元旦", "2021-01-01", "2021-01-03");
    off(days, "春节", "2021-02-11", "2021-02-17");
    off(days, "清明", "2021-04-03", "2021-04-05");
    off(days, "劳动节", "2021-05-01", "2021-05-05");
    off(days, "端午", "2021-06-12", "2021-06-14");
    off(days, "中秋", "2021-09-19", "2021-09-21");
    off(days, "国庆", "2021-10-01", "2021-10-07");
    for (var worked :
        new String[] {
          "2021-02-07",
          "2021-02-20",
          "2021-04-25",
          "2021-05-08",
          "2021-09-18",
          "2021-09-26",
          "2021-10-09"
        }) {
      days.put(LocalDate.parse(worked), new Day("调休", false));
    }
    return new WorkCalendar(Map.copyOf(days), Set.of(2021));
  }

  private static void off(Map<LocalDate, Day> days, String name, String from, String to) {
    LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .forEach(d -> days.put(d, new Day(name, true)));
  }
}
