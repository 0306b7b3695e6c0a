package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.FactsOfACase.BUILDING;
import static io.anshao.cases.metric.domain.FactsOfACase.FIRE;
import static io.anshao.cases.metric.domain.FactsOfACase.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.callback.domain.Satisfaction;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard.Level;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.CaseFacts.Standing;
import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The definitions of DOMAIN 5.4: what counts, what does not, and what a cut-off hides. */
class MetricsTests {

  private static final Selection ALL = of(Optional.empty());

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
  void countsByDueDateSoThatOpenLateOnesCount() {
    var cases =
        List.of(
            a().duty("handle_total", "2021-06-30T23:59:59", "2021-06-30T23:59:59"),
            a().duty("handle_total", "2021-06-20T23:59:59", "2021-06-21T00:00"),
            a().duty("handle_total", "2021-06-20T23:59:59", null),
            a().duty("handle_total", "2021-07-01T23:59:59", "2021-06-20T10:00"),
            a().duty("sign_for", "2021-06-20T23:59:59", null));

    assertThat(june("on_time_close", cases)).isEqualTo(Figure.ratio(1, 3));
    assertThat(june("on_time_sign", cases)).isEqualTo(Figure.ratio(0, 1));
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
  void takesAFirstContactByItsDueDate() {
    var cases =
        List.of(
            a().duty("first_response", "2021-06-09T10:00", "2021-06-08T10:01"),
            a().duty("first_response", "2021-06-09T10:00", "2021-06-09T10:01"),
            a().duty("first_response", "2021-06-09T10:00", null),
            a().duty("first_response", "2021-07-01T10:00", "2021-06-30T11:00"));

    assertThat(june("first_response_on_time", cases)).isEqualTo(Figure.ratio(1, 3));
  }

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

  @Test
  void holdsNothingAgainstAnybodyBeforeItIsDue() {
    var open = List.of(a().duty("handle_total", "2021-06-20T23:59:59", null));

    assertThat(figure("on_time_close", juneAsOf("2021-06-20T23:59"), ALL, open))
        .isEqualTo(Figure.ratio(0, 0));
    assertThat(figure("on_time_close", juneAsOf("2021-06-21T00:00"), ALL, open))
        .isEqualTo(Figure.ratio(0, 1));
  }

  @Test
  void leavesOutWhatStandsStillAndWhatWasReturned() {
    var due = at("2021-06-20T23:59:59");
    var away = Optional.of(at("2021-06-18T10:00"));
    var lateThenAway = Optional.of(at("2021-06-22T10:00"));
    var returned = Optional.of(at("2021-06-17T09:00"));
    var cases =
        List.of(
            a().duty(duty("sign_for", due, Optional.empty(), away, false)),
            a().duty(duty("sign_for", due, Optional.empty(), lateThenAway, false)),
            a().duty(duty("sign_for", due, returned, Optional.empty(), true)));

    assertThat(june("on_time_sign", cases)).isEqualTo(Figure.ratio(0, 1));
  }

  private static Duty duty(
      String clock,
      java.time.Instant due,
      Optional<java.time.Instant> done,
      Optional<java.time.Instant> still,
      boolean isVoid) {
    return new Duty(clock, due, done, still, isVoid, false, true);
  }

  /** DOMAIN 6, A5. */
  @Test
  void countsAgainstTheUnitThatLedWhenItWasDue() {
    var rerouted =
        List.of(
            a().led("2021-06-16T10:00", BUILDING)
                .led("2021-06-17T09:00", null)
                .led("2021-06-18T09:00", FIRE)
                .given(BUILDING, "2021-06-16T10:00", "2021-06-17T09:00", false)
                .given(FIRE, "2021-06-18T09:00", null, false)
                .duty("handle_total", "2021-06-30T23:59:59", null));

    assertThat(figure("on_time_close", JUNE, of(BUILDING), rerouted)).isEqualTo(Figure.ratio(0, 0));
    assertThat(figure("on_time_close", JUNE, of(FIRE), rerouted)).isEqualTo(Figure.ratio(0, 1));
    assertThat(figure("cases", JUNE, of(BUILDING), rerouted)).isEqualTo(Figure.count(0));
    assertThat(figure("return_rate", JUNE, of(BUILDING), rerouted)).isEqualTo(Figure.ratio(1, 1));
    assertThat(june("return_rate", rerouted)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void countsAnEarlierUnitsWorkForThatUnit() {
    var handedOn =
        List.of(
            a().led("2021-06-01T10:00", BUILDING)
                .led("2021-06-20T10:00", FIRE)
                .duty("handle_total", "2021-06-30T23:59:59", "2021-06-10T10:00"));

    assertThat(figure("on_time_close", JUNE, of(BUILDING), handedOn)).isEqualTo(Figure.ratio(1, 1));
    assertThat(figure("on_time_close", JUNE, of(FIRE), handedOn)).isEqualTo(Figure.ratio(0, 0));
  }

  @Test
  void countsReturnsThatTheOfficeRefused() {
    var cases =
        List.of(
            a().given(FIRE, "2021-05-31T10:00", "2021-06-01T09:00", true),
            a().given(FIRE, "2021-06-10T10:00", "2021-06-11T09:00", false),
            a().given(FIRE, "2021-06-10T10:00", null, false));

    assertThat(june("bad_return", cases)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void ordersCalendarDaysFromAcceptanceToConclusion() {
    var cases =
        List.of(
            accepted().concluded("2021-06-03T00:01"),
            accepted().concluded("2021-06-11T12:00"),
            accepted().concluded("2021-06-21T12:00"),
            accepted().concluded("2021-06-05T23:59"),
            accepted().concluded("2021-07-21T12:00"),
            accepted());

    assertThat(june("avg_days_median", cases).value().orElseThrow()).isEqualByComparingTo("7");
    assertThat(june("avg_days_median", cases).denominator()).contains(4L);
    assertThat(june("avg_days_p90", cases).value().orElseThrow()).isEqualByComparingTo("20");
    assertThat(june("avg_days_p90", List.of()).value()).isEmpty();
  }

  private static FactsOfACase accepted() {
    return a().triaged("2021-06-01T23:59", Outcome.ACCEPTED);
  }

  @Test
  void countsExtensionsByDueDateAndReopeningsByTheOldClosure() {
    var due = at("2021-06-20T23:59:59");
    var extended =
        new Duty("handle_total", due, Optional.empty(), Optional.empty(), false, true, true);
    var cases =
        List.of(
            a().duty(extended),
            a().duty("handle_total", "2021-06-20T23:59:59", null),
            a().closed("2021-06-10T10:00", "2021-08-01T10:00"),
            a().closed("2021-06-10T10:00", null),
            a().closed("2021-07-10T10:00", "2021-08-01T10:00"));

    assertThat(june("extension_rate", cases)).isEqualTo(Figure.ratio(1, 2));
    assertThat(june("reopen_rate", cases)).isEqualTo(Figure.ratio(1, 2));
  }

  @Test
  void countsALateCaseOnceAndTheOfficesDelayForNoUnit() {
    var officeLate =
        new Duty(
            "closure_review",
            at("2021-06-20T23:59:59"),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false);
    var cases =
        List.of(
            a().led("2021-06-01T10:00", FIRE)
                .duty("first_inspection", "2021-06-10T23:59:59", null)
                .duty("handle_total", "2021-06-30T23:59:59", null),
            a().led("2021-06-01T10:00", FIRE).duty(officeLate),
            a().led("2021-06-01T10:00", FIRE)
                .duty("handle_total", "2021-06-10T23:59:59", "2021-06-12T10:00"));

    assertThat(june("overdue_now", cases)).isEqualTo(Figure.count(2));
    assertThat(figure("overdue_now", JUNE, of(FIRE), cases)).isEqualTo(Figure.count(1));
    assertThat(figure("overdue_now", juneAsOf("2021-06-10T12:00"), ALL, cases))
        .isEqualTo(Figure.count(0));
  }

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
  void countsEachRungForTheUnitThatLedThen() {
    var cases =
        List.of(
            a().led("2021-06-01T10:00", FIRE)
                .climbed("2021-06-10T10:00", Rung.URGING)
                .climbed("2021-06-20T10:00", Rung.URGING)
                .climbed("2021-07-20T10:00", Rung.LETTER));

    assertThat(june("escalations_urging", cases)).isEqualTo(Figure.count(2));
    assertThat(june("escalations_letter", cases)).isEqualTo(Figure.count(0));
    assertThat(figure("escalations_urging", JUNE, of(BUILDING), cases)).isEqualTo(Figure.count(0));
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

  private static final Period JUNE = juneAsOf("2021-09-01T00:00");

  private static Period juneAsOf(String asOf) {
    return new Period(at("2021-06-01T00:00"), at("2021-07-01T00:00"), at(asOf));
  }

  private static Optional<String> some(String code) {
    return Optional.of(code);
  }

  private static Selection of(UnitCode unit) {
    return of(Optional.of(unit));
  }

  private static Selection of(Optional<UnitCode> unit) {
    return Selection.of(unit);
  }

  private static FactsOfACase a() {
    return new FactsOfACase();
  }

  private static Figure june(String key, List<FactsOfACase> cases) {
    return figure(key, JUNE, ALL, cases);
  }

  private static Figure figure(
      String key, Period period, Selection selection, List<FactsOfACase> cases) {
    var metric = Metrics.ALL.stream().filter(m -> m.key().equals(key)).toList();
    var counting = new Counting<>(metric, period, selection);
    cases.forEach(each -> counting.add(each.facts()));
    return counting.figures().getFirst().figure();
  }
}
