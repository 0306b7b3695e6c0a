package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.JuneFigures.a;
import static io.anshao.cases.metric.domain.JuneFigures.june;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.callback.domain.Satisfaction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 三率: what reporters say (DOMAIN 5.4). */
class ReporterMetricsTests {

  @Test
  void asksReportersWhetherTheyWereHeardOfInTime() {
    var cases =
        List.of(
            a().said("2021-06-15T10:00", true, null, Satisfaction.SATISFIED),
            a().said("2021-06-15T10:00", false, null, Satisfaction.SATISFIED),
            a().said("2021-06-15T10:00", null, true, Satisfaction.SATISFIED),
            a().said("2021-07-01T00:00", true, null, Satisfaction.SATISFIED),
            a());

    assertThat(june("response_rate", cases)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void asksReportersWhetherTheMatterIsResolved() {
    var cases =
        List.of(
            a().said("2021-06-15T10:00", null, true, Satisfaction.NEUTRAL)
                .said("2021-06-16T10:00", null, false, Satisfaction.NEUTRAL),
            a().said("2021-06-15T10:00", true, null, Satisfaction.NEUTRAL));

    assertThat(june("resolution_rate", cases)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void countsTheVerySatisfiedAndTheSatisfiedAmongAllWhoAnswered() {
    var cases =
        Arrays.stream(Satisfaction.values())
            .map(each -> a().said("2021-06-15T10:00", null, null, each))
            .toList();

    assertThat(june("satisfaction_rate", cases)).isEqualTo(Figure.ratio(2, 5));
    assertThat(june("satisfaction_rate", List.of(a()))).isEqualTo(Figure.ratio(0, 0));
  }
}
