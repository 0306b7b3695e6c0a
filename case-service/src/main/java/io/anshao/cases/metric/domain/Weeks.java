package io.anshao.cases.metric.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The weeks of a period: Monday to Sunday in Shanghai, the first and last cut where it is. */
public final class Weeks {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Weeks() {}

  /** Oldest first; what is behind the cut-off has none. Together they are the period. */
  public static List<Period> of(Period period) {
    var weeks = new ArrayList<Period>();
    var from = period.from();
    var last = period.asOf().plusMillis(1);
    var end = period.to().isBefore(last) ? period.to() : last;
    while (from.isBefore(end)) {
      var next = mondayAfter(from);
      var to = next.isBefore(end) ? next : period.to().isBefore(next) ? period.to() : next;
      weeks.add(new Period(from, to, period.asOf()));
      from = to;
    }
    return List.copyOf(weeks);
  }

  /** Its Monday, for example {@code 2021-06-07}. */
  static String nameOf(Period week) {
    return dateOf(week.from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
  }

  private static Instant mondayAfter(Instant instant) {
    return dateOf(instant)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .atStartOfDay(ZONE)
        .toInstant();
  }

  private static LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
