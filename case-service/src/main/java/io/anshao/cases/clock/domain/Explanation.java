package io.anshao.cases.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Why a clock is due when it is, in a sentence: the sum behind the date. */
final class Explanation {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter FULL_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Explanation() {}

  static String of(
      Instant start, Span span, List<Pause> pauses, Deadline deadline, WorkCalendar calendar) {
    var from = "自 " + MINUTE.format(start.atZone(Deadline.ZONE)) + " 起 ";
    var parts = new ArrayList<String>();
    parts.add(
        switch (span) {
          case Span.Workdays(var n) -> due(deadline) + from + n + " 个工作日";
          case Span.Days(var n) -> due(deadline) + from + n + " 日";
          case Span.Until(var date) -> "到期 " + date + "：按确定的期限";
          case Span.Hours(var duration) ->
              "到期 "
                  + FULL_MINUTE.format(deadline.dueAt().atZone(Deadline.ZONE))
                  + "："
                  + from
                  + words(duration)
                  + "，昼夜连续计算";
        });
    if (span instanceof Span.Workdays) {
      parts.addAll(skipped(Deadline.dateOf(start), Deadline.dateOf(deadline.dueAt()), calendar));
    }
    var lastDay = Deadline.dateOf(deadline.dueAt());
    if (span instanceof Span.Days && !deadline.tellOn().equals(lastDay)) {
      parts.add(DAY.format(lastDay) + " 休息，对外顺延至 " + DAY.format(deadline.tellOn()));
    }
    pauses.stream().filter(p -> p.to().isPresent()).forEach(p -> parts.add(pause(p)));
    if (!(span instanceof Span.Hours) && !calendar.isKnown(lastDay)) {
      parts.add(lastDay.getYear() + " 年放假安排尚未录入，按周末推算");
    }
    return String.join("；", parts);
  }

  private static String due(Deadline deadline) {
    return "到期 " + Deadline.dateOf(deadline.dueAt()) + "：";
  }

  private static String words(Duration duration) {
    return duration.toMinutesPart() == 0
        ? duration.toHours() + " 小时"
        : duration.toMinutes() + " 分钟";
  }

  private static String pause(Pause pause) {
    return range(Deadline.dateOf(pause.from()), Deadline.dateOf(pause.to().orElseThrow())) + " 暂停";
  }

  /** Runs of days off with their names, and days of a weekend that are worked. */
  private static List<String> skipped(LocalDate start, LocalDate due, WorkCalendar calendar) {
    var parts = new ArrayList<String>();
    var day = start.plusDays(1);
    while (day.isBefore(due) || day.equals(due)) {
      if (calendar.isWorkday(day)) {
        if (WorkCalendar.isWeekend(day)) {
          parts.add(DAY.format(day) + " 上班");
        }
        day = day.plusDays(1);
      } else {
        var name = nameOff(day, calendar);
        var last = day;
        while (isSameRun(last.plusDays(1), name, calendar)) {
          last = last.plusDays(1);
        }
        parts.add(range(day, last) + " " + name);
        day = last.plusDays(1);
      }
    }
    return parts;
  }

  private static boolean isSameRun(LocalDate day, String name, WorkCalendar calendar) {
    return !calendar.isWorkday(day) && nameOff(day, calendar).equals(name);
  }

  private static String nameOff(LocalDate day, WorkCalendar calendar) {
    return calendar.nameOf(day).orElse("周末");
  }

  private static String range(LocalDate first, LocalDate last) {
    return first.equals(last) ? DAY.format(first) : DAY.format(first) + " 至 " + DAY.format(last);
  }
}
