package io.anshao.cases.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

  private static final WorkCalendar CALENDAR = Calendar2021.calendar();

  /** DOMAIN 7.5. */
  @ParameterizedTest
  @CsvSource({
    "2021-06-11, 1, 2021-06-15",
    "2021-09-17, 1, 2021-09-18",
    "2021-09-24, 7, 2021-10-09",
    "2021-09-30, 2, 2021-10-09",
    "2021-10-08, 5, 2021-10-14",
    "2021-06-10, 5, 2021-06-18",
    "2021-06-11, 5, 2021-06-21"
  })
  void countsWorkingDays(LocalDate start, int days, LocalDate due) {
    assertThat(CALENDAR.plusWorkdays(start, days)).isEqualTo(due);
  }

  @Test
  void endsWorkingDaysAtTheEndOfTheLastDay() {
    var deadline = of(at("2021-06-08T09:12:00"), new Span.Workdays(1));

    assertThat(deadline.dueAt()).isEqualTo(at("2021-06-09T23:59:59"));
  }

  @Test
  void rollsCalendarDaysOutwardAndKeepsTheRawDateInside() {
    var deadline = of(at("2021-06-10T10:00:00"), new Span.Days(30));

    assertThat(deadline.dueAt()).isEqualTo(at("2021-07-10T23:59:59"));
    assertThat(deadline.tellOn()).isEqualTo("2021-07-12");
  }

  @Test
  void leavesACalendarDayThatIsWorkedWhereItIs() {
    var deadline = of(at("2021-06-08T10:05:00"), new Span.Days(30));

    assertThat(deadline.dueAt()).isEqualTo(at("2021-07-08T23:59:59"));
    assertThat(deadline.tellOn()).isEqualTo("2021-07-08");
  }

  @Test
  void runsHoursDayAndNight() {
    var deadline = of(at("2021-06-11T20:40:00"), new Span.Hours(Duration.ofMinutes(30)));

    assertThat(deadline.dueAt()).isEqualTo(at("2021-06-11T21:10:00"));
    assertThat(deadline.warnAt()).isEqualTo(at("2021-06-11T21:04:00"));
  }

  @Test
  void endsOnAGivenDay() {
    var deadline = of(at("2021-06-11T20:40:00"), new Span.Until(LocalDate.parse("2021-06-30")));

    assertThat(deadline.dueAt()).isEqualTo(at("2021-06-30T23:59:59"));
  }

  @Test
  void warnsFromTheWorkingDayBefore() {
    var deadline = of(at("2021-09-01T09:00:00"), new Span.Until(LocalDate.parse("2021-09-17")));

    assertThat(deadline.warnAt()).isEqualTo(at("2021-09-16T00:00:00"));
  }

  @Test
  void warnsInTheLastFifthWhenThereIsNoDayBefore() {
    var deadline = of(at("2021-06-08T00:00:00"), new Span.Workdays(1));

    assertThat(Duration.between(deadline.warnAt(), deadline.dueAt()))
        .isBetween(Duration.ofHours(9), Duration.ofHours(10));
  }

  @Test
  void doesNotCountDaysThatEndInAPause() {
    var pause = new Pause(at("2021-06-09T12:00:00"), Optional.of(at("2021-06-11T09:00:00")));

    var days = Deadline.of(at("2021-06-08T09:00:00"), new Span.Days(3), List.of(pause), CALENDAR);
    var workdays =
        Deadline.of(at("2021-06-08T09:00:00"), new Span.Workdays(3), List.of(pause), CALENDAR);

    assertThat(days.dueAt()).isEqualTo(at("2021-06-13T23:59:59"));
    assertThat(workdays.dueAt()).isEqualTo(at("2021-06-16T23:59:59"));
  }

  @Test
  void addsAPauseToHours() {
    var pause = new Pause(at("2021-06-08T10:00:00"), Optional.of(at("2021-06-08T10:45:00")));

    var deadline =
        Deadline.of(
            at("2021-06-08T09:30:00"),
            new Span.Hours(Duration.ofHours(1)),
            List.of(pause),
            CALENDAR);

    assertThat(deadline.dueAt()).isEqualTo(at("2021-06-08T11:15:00"));
  }

  @Test
  void goesByTheWeekdayInAYearWithoutNotice() {
    assertThat(CALENDAR.plusWorkdays(LocalDate.parse("2022-04-29"), 1)).isEqualTo("2022-05-02");
    assertThat(CALENDAR.isKnown(LocalDate.parse("2022-05-02"))).isFalse();
  }

  private static Deadline of(Instant start, Span span) {
    return Deadline.of(start, span, List.of(), CALENDAR);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Deadline.ZONE).toInstant();
  }
}
