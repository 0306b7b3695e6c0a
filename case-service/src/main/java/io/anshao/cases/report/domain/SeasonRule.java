package io.anshao.cases.report.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How the calendar of a year's season is drawn up; what comes of it is data and may be changed.
 * 北区安办〔2021〕6号 IV: each Tuesday in June before end of work, and 2 July 16:00. It names no time of
 * day for Tuesdays; 17:30 and the week from Wednesday 00:00 are design.
 *
 * @param month of the season
 * @param weekday on which a week is due, at {@code weeklyDue} Shanghai time
 * @param tableDay when 统计表 is due, at {@code tableDue}
 */
public record SeasonRule(
    String name,
    int month,
    DayOfWeek weekday,
    LocalTime weeklyDue,
    MonthDay tableDay,
    LocalTime tableDue) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int WEEK = 7;

  /** What the season of that year asks for and when, in the order in which it is due. */
  public List<ReportPeriod> of(int year) {
    var month = YearMonth.of(year, this.month);
    var periods = new ArrayList<ReportPeriod>();
    var due = month.atDay(1).with(TemporalAdjusters.nextOrSame(weekday));
    for (int week = 1; YearMonth.from(due).equals(month); week++, due = due.plusDays(WEEK)) {
      periods.add(week(week, due));
    }
    periods.add(table(year, month));
    return List.copyOf(periods);
  }

  private ReportPeriod week(int number, LocalDate due) {
    var end = at(due, weeklyDue);
    return new ReportPeriod(
        "w" + number,
        "第%d周（%d月%d日）".formatted(number, due.getMonthValue(), due.getDayOfMonth()),
        ReportKind.WEEKLY,
        at(due.minusDays(WEEK - 1), LocalTime.MIDNIGHT),
        end,
        end);
  }

  private ReportPeriod table(int year, YearMonth of) {
    return new ReportPeriod(
        "table",
        "统计表和活动总结",
        ReportKind.TABLE,
        at(of.atDay(1), LocalTime.MIDNIGHT),
        at(of.plusMonths(1).atDay(1), LocalTime.MIDNIGHT),
        at(tableDay.atYear(year), tableDue));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
