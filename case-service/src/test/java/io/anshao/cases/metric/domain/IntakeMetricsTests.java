package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.FactsOfACase.FIRE;
import static io.anshao.cases.metric.domain.JuneFigures.JUNE;
import static io.anshao.cases.metric.domain.JuneFigures.a;
import static io.anshao.cases.metric.domain.JuneFigures.figure;
import static io.anshao.cases.metric.domain.JuneFigures.june;
import static io.anshao.cases.metric.domain.JuneFigures.juneAsOf;
import static io.anshao.cases.metric.domain.JuneFigures.some;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Hazard.Level;
import io.anshao.cases.metric.domain.CaseFacts.Standing;
import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes in: tips, cases, who reported (DOMAIN 5.4). */
class IntakeMetricsTests {

  @Test
  void countsTipsAndCasesApart() {
    var cases =
        List.of(
            a(),
            a().stands(Standing.MERGED),
            a().stands(Standing.QUESTION),
            a().stands(Standing.CANCELLED),
            a().registered("2021-07-01T00:00", "web", "public"));

    assertThat(june("received", cases)).isEqualTo(Figure.count(3));
    assertThat(june("cases", cases)).isEqualTo(Figure.count(1));
    assertThat(june("duplicate_ratio", cases)).isEqualTo(Figure.ratio(3, 1));
  }

  @Test
  void countsAnEmployeesTipByRelationOrChannel() {
    var cases =
        List.of(
            a().registered("2021-06-01T00:00", "web", "employee"),
            a().registered("2021-06-30T23:59", "employee", "unknown"),
            a().registered("2021-06-08T09:00", "web", "competitor"));

    assertThat(june("employee_tip_share", cases)).isEqualTo(Figure.ratio(2, 3));
  }

  @Test
  void dividesAcceptedByAllThatWasTriaged() {
    var cases =
        List.of(
            a().triaged("2021-06-08T10:00", Outcome.ACCEPTED),
            a().triaged("2021-06-08T10:00", Outcome.DECLINED),
            a().triaged("2021-06-08T10:00", Outcome.REFERRED),
            a().triaged("2021-05-31T10:00", Outcome.ACCEPTED),
            a());

    assertThat(june("acceptance_rate", cases)).isEqualTo(Figure.ratio(1, 3));
  }

  @Test
  void countsACampaignByItself() {
    var campaign = new UUID(0, 7);
    var cases =
        List.of(
            a().in(campaign)
                .led("2021-06-08T10:00", FIRE)
                .hazard(Level.GENERAL, "2021-06-08T11:00", "2021-06-08T11:00", null)
                .hazard(Level.GENERAL, "2021-06-08T11:00", "2021-06-18T23:59:59", null)
                .fined("2021-06-20T10:00", 20_000, false)
                .fined("2021-06-20T10:00", 20_000, true)
                .exposed("2021-06-20T10:00", "typical_case", 1, false, false)
                .helped("2021-06-20T10:00", null),
            a().in(campaign).stands(Standing.MERGED),
            a().in(new UUID(0, 8)),
            a());
    var only =
        new Selection(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(campaign.toString()));

    assertThat(figure("received", juneAsOf("2021-07-01T00:00"), only, cases))
        .isEqualTo(Figure.count(2));
    var counting = new Counting<>(CampaignLines.ALL, juneAsOf("2021-07-01T00:00"), only);
    cases.forEach(each -> counting.add(each.facts()));
    assertThat(counting.figures())
        .extracting(each -> each.line().key() + " " + each.figure().value().orElseThrow())
        .containsExactly(
            "received 2",
            "cases 1",
            "hazards_found 2",
            "hazards_fixed 1",
            "penalties 1",
            "penalty_yuan 20000",
            "exposures 1",
            "assisted 1");
  }

  @Test
  void takesOnlyTheCasesThatAreAskedFor() {
    var web = List.of(a());

    for (var other :
        List.of(
            new Selection(
                Optional.empty(), some("letter"), some("fire"), some("jb"), Optional.empty()),
            new Selection(
                Optional.empty(), some("web"), some("road"), some("jb"), Optional.empty()),
            new Selection(
                Optional.empty(), some("web"), some("fire"), some("zq"), Optional.empty()))) {
      assertThat(figure("received", JUNE, other, web)).isEqualTo(Figure.count(0));
    }
    var same =
        new Selection(Optional.empty(), some("web"), some("fire"), some("jb"), Optional.empty());
    assertThat(figure("received", JUNE, same, web)).isEqualTo(Figure.count(1));
  }

  @Test
  void explainsEachMetricUnderAKeyOfItsOwn() {
    assertThat(Metrics.ALL).extracting(Metric::key).doesNotHaveDuplicates();
    assertThat(Metrics.ALL)
        .allSatisfy(
            metric -> {
              assertThat(metric.definition()).endsWith("。");
              assertThat(metric.definitionEn()).endsWith(".");
            });
  }
}
