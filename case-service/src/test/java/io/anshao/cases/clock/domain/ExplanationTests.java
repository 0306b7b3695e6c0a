package io.anshao.cases.clock.domain;

import static io.anshao.cases.clock.domain.DeadlineTests.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTests {

  private static final WorkCalendar CALENDAR = Calendar2021.calendar();

  @Test
  void namesTheHolidayThatWasSkipped() {
    assertThat(why("2021-06-11T20:40:00", new Span.Workdays(1)))
        .isEqualTo("到期 2021-06-15：自 06-11 20:40 起 1 个工作日；06-12 至 06-14 端午");
  }

  @Test
  void namesWeekendsAndWorkedSaturdays() {
    assertThat(why("2021-09-24T10:00:00", new Span.Workdays(7)))
        .isEqualTo(
            "到期 2021-10-09：自 09-24 10:00 起 7 个工作日；09-25 周末；09-26 上班；10-01 至 10-07 国庆；10-09 上班");
  }

  @Test
  void saysToWhatDayThePublicIsTold() {
    assertThat(why("2021-06-10T10:00:00", new Span.Days(30)))
        .isEqualTo("到期 2021-07-10：自 06-10 10:00 起 30 日；07-10 休息，对外顺延至 07-12");
  }

  @Test
  void saysThatHoursRunThroughTheNight() {
    assertThat(why("2021-06-11T20:40:00", new Span.Hours(Duration.ofMinutes(30))))
        .isEqualTo("到期 2021-06-11 21:10：自 06-11 20:40 起 30 分钟，昼夜连续计算");
    assertThat(why("2021-06-11T20:40:00", new Span.Hours(Duration.ofHours(2))))
        .isEqualTo("到期 2021-06-11 22:40：自 06-11 20:40 起 2 小时，昼夜连续计算");
  }

  @Test
  void saysThatADayWasSet() {
    assertThat(why("2021-06-11T20:40:00", new Span.Until(LocalDate.parse("2021-06-30"))))
        .isEqualTo("到期 2021-06-30：按确定的期限");
  }

  @Test
  void warnsOfAYearWithoutNotice() {
    assertThat(why("2022-05-05T09:00:00", new Span.Workdays(1)))
        .isEqualTo("到期 2022-05-06：自 05-05 09:00 起 1 个工作日；2022 年放假安排尚未录入，按周末推算");
  }

  @Test
  void namesAPause() {
    var pause = new Pause(at("2021-06-09T12:00:00"), Optional.of(at("2021-06-10T09:00:00")));
    var start = at("2021-06-08T09:00:00");
    var span = new Span.Days(3);
    var deadline = Deadline.of(start, span, List.of(pause), CALENDAR);

    assertThat(Explanation.of(start, span, List.of(pause), deadline, CALENDAR))
        .isEqualTo("到期 2021-06-12：自 06-08 09:00 起 3 日；06-12 休息，对外顺延至 06-15；06-09 至 06-10 暂停");
  }

  private static String why(String start, Span span) {
    var from = at(start);
    var deadline = Deadline.of(from, span, List.of(), CALENDAR);
    return Explanation.of(from, span, List.of(), deadline, CALENDAR);
  }
}
