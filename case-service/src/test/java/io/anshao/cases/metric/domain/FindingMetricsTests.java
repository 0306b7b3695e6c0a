package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.JuneFigures.a;
import static io.anshao.cases.metric.domain.JuneFigures.june;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found, and what becomes of it (DOMAIN 5.4). */
class FindingMetricsTests {

  @Test
  void dividesTrueFindingsByAllFindings() {
    var cases =
        List.of(
            a().found("2021-06-10T10:00", Finding.SUBSTANTIATED),
            a().found("2021-06-10T10:00", Finding.PARTLY),
            a().found("2021-06-10T10:00", Finding.UNSUBSTANTIATED),
            a().found("2021-06-10T10:00", Finding.UNVERIFIABLE),
            a().found("2021-07-10T10:00", Finding.SUBSTANTIATED),
            a());

    assertThat(june("substantiation_rate", cases)).isEqualTo(Figure.ratio(2, 4));
  }

  @Test
  void dividesWrittenOffHazardsByThoseDueByTheEnd() {
    var cases =
        List.of(
            hazard("2021-06-10T23:59:59", "2021-06-09T10:00"),
            hazard("2021-06-10T23:59:59", "2021-05-30T10:00"),
            hazard("2021-06-10T23:59:59", "2021-07-02T10:00"),
            hazard("2021-06-10T23:59:59", null),
            hazard("2021-05-10T23:59:59", null),
            hazard("2021-05-10T23:59:59", "2021-06-20T10:00"),
            hazard("2021-05-10T23:59:59", "2021-05-20T10:00"),
            hazard("2021-07-10T23:59:59", null),
            hazard(null, null));

    assertThat(june("rectification_rate", cases)).isEqualTo(Figure.ratio(3, 6));
  }

  private static FactsOfACase hazard(
      @org.jspecify.annotations.Nullable String due,
      @org.jspecify.annotations.Nullable String gone) {
    return a().hazard(Level.GENERAL, "2021-05-01T10:00", due, gone);
  }

  @Test
  void countsFailedReinspections() {
    var cases =
        List.of(a().reinspected("2021-06-10T10:00", false).reinspected("2021-06-12T10:00", true));

    assertThat(june("rework_rate", cases)).isEqualTo(Figure.ratio(1, 2));
    assertThat(june("rework_rate", List.of()).value()).isEmpty();
  }

  @Test
  void countsASubjectThatWasFoundAtFaultTwiceWithinAYear() {
    var cases =
        List.of(
            fault("A", "2020-07-02T10:00"),
            fault("A", "2021-06-10T10:00"),
            fault("B", "2020-06-10T10:00"),
            fault("B", "2021-06-10T10:00"),
            a().about("C").found("2021-06-10T10:00", Finding.UNSUBSTANTIATED),
            fault("C", "2021-06-10T10:00"),
            a().found("2021-06-10T10:00", Finding.PARTLY),
            a().found("2021-06-10T10:00", Finding.PARTLY));

    assertThat(june("repeat_subject", cases)).isEqualTo(Figure.count(1));
  }

  private static FactsOfACase fault(String uscc, String on) {
    return a().about(uscc).found(on, Finding.SUBSTANTIATED);
  }

  @Test
  void countsWhatIsShownListedAndRewarded() {
    var cases =
        List.of(
            a().exposed("2021-06-10T10:00", "typical_case", 2, true, false)
                .listed("2021-06-10T10:00", "2021-06-20T23:59", null)
                .closed("2021-06-10T10:00", null)
                .rewarded("2021-06-12T10:00", 21_600, "2021-06-15T10:00", "2021-06-22T10:00"),
            a().exposed("2021-06-10T10:00", "media_problem", 1, false, false)
                .listed("2021-05-10T10:00", "2022-05-10T23:59", null)
                .rewarded("2021-07-12T10:00", 3000, null, null),
            a().exposed("2021-06-10T10:00", "typical_case", 3, false, true)
                .listed("2021-05-10T10:00", "2021-06-10T23:59", "2021-06-10T10:00")
                .duty("penalty_publicity", "2021-06-20T23:59:59", "2021-06-18T10:00")
                .duty("penalty_publicity", "2021-06-24T23:59:59", null));

    assertThat(june("exposure_fix_rate", cases)).isEqualTo(Figure.ratio(1, 2));
    assertThat(june("listing_open", cases)).isEqualTo(Figure.count(2));
    assertThat(june("listing_overdue", cases)).isEqualTo(Figure.count(1));
    assertThat(june("penalty_public_on_time", cases)).isEqualTo(Figure.ratio(1, 2));
    assertThat(june("reward_approved", cases)).isEqualTo(Figure.count(1));
    assertThat(june("reward_approved_yuan", cases)).isEqualTo(Figure.count(21_600));
    assertThat(june("reward_paid", cases)).isEqualTo(Figure.count(1));
    assertThat(june("reward_lag_days", cases).value().orElseThrow()).isEqualByComparingTo("12");
  }
}
