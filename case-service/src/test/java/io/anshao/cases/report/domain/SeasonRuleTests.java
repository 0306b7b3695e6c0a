package io.anshao.cases.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines of 北区安办〔2021〕6号 IV. */
class SeasonRuleTests {

  private static final SeasonRule JUNE =
      new SeasonRule(
          "“安全生产月”",
          6,
          DayOfWeek.TUESDAY,
          LocalTime.of(17, 30),
          MonthDay.of(7, 2),
          LocalTime.of(16, 0));

  @Test
  void asksForEachTuesdayOfJuneAndForTheTableOnTheSecondOfJuly() {
    var periods = JUNE.of(2021);

    assertThat(periods)
        .extracting(ReportPeriod::dueAt)
        .containsExactly(
            at("2021-06-01T17:30"),
            at("2021-06-08T17:30"),
            at("2021-06-15T17:30"),
            at("2021-06-22T17:30"),
            at("2021-06-29T17:30"),
            at("2021-07-02T16:00"));
    assertThat(periods)
        .extracting(ReportPeriod::code)
        .containsExactly("w1", "w2", "w3", "w4", "w5", "table");
  }

  @Test
  void countsAWeekFromWednesdayToTuesdayEveningAndTheTableOverTheMonth() {
    var periods = JUNE.of(2021);

    assertThat(periods.get(1).from()).isEqualTo(at("2021-06-02T00:00"));
    assertThat(periods.get(1).to()).isEqualTo(at("2021-06-08T17:30"));
    assertThat(periods.getLast().from()).isEqualTo(at("2021-06-01T00:00"));
    assertThat(periods.getLast().to()).isEqualTo(at("2021-07-01T00:00"));
  }

  @ParameterizedTest
  @CsvSource({"2022, 4, 2022-06-07T17:30", "2026, 5, 2026-06-02T17:30"})
  void findsTheTuesdaysOfAnyYear(int year, int weeks, String first) {
    var periods = JUNE.of(year);

    assertThat(periods).hasSize(weeks + 1);
    assertThat(periods.getFirst().dueAt()).isEqualTo(at(first));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-08T17:30:00, in_time",
    "2021-06-08T17:30:00.001, late",
    "2021-06-09T09:00:00, late"
  })
  void isInTimeUpToTheVeryMinute(String submitted, String expected) {
    var week = JUNE.of(2021).get(1);
    var at = at(submitted);
    var filing =
        ReportDecider.decide(
            Filing.opened(), ReportAct.SUBMIT, at, week.isLate(at), UUID.randomUUID());

    assertThat(week.timeliness(filing, at).code()).isEqualTo(expected);
  }

  @Test
  void isMissingOnceItIsDueAndLateForEverOnceItCameLate() {
    var week = JUNE.of(2021).get(1);

    assertThat(week.timeliness(Filing.opened(), at("2021-06-08T17:30"))).isEqualTo(Timeliness.OPEN);
    assertThat(week.timeliness(Filing.opened(), at("2021-06-08T17:31")))
        .isEqualTo(Timeliness.MISSING);
    var late =
        new Filing(
            Filing.Status.RETURNED,
            3,
            Optional.of(at("2021-06-08T18:00")),
            true,
            1,
            Optional.empty(),
            Optional.empty());
    assertThat(week.timeliness(late, at("2021-06-10T09:00"))).isEqualTo(Timeliness.LATE);
  }

  @Test
  void countsNothingThatIsLaterThanTheDeadline() {
    var week = JUNE.of(2021).get(1);

    assertThat(week.cutOff(at("2021-06-08T16:00"))).isEqualTo(at("2021-06-08T15:59:55"));
    assertThat(week.cutOff(at("2021-06-20T09:00"))).isEqualTo(week.dueAt());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
