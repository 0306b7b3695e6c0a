package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.DUE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HANDLER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.PHOTO;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.TODAY;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.assign;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.fixedOnSpot;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.general;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inspect;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.major;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.order;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.rectifying;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.submit;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Finding.PARTLY;
import static io.anshao.cases.lifecycle.domain.Finding.SUBSTANTIATED;
import static io.anshao.cases.lifecycle.domain.Finding.UNSUBSTANTIATED;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Hazard.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionTests {

  @Test
  void recordsHazardsByNumber() {
    given(inProgress())
        .when(inspect(SUBSTANTIATED, general("上锁"), fixedOnSpot("堆物")))
        .then(
            Stage.IN_PROGRESS,
            inspected(
                SUBSTANTIATED,
                Severity.L3_SERIOUS,
                hazard("h1", "上锁", Hazard.Level.GENERAL, new Condition.Open()),
                hazard("h2", "堆物", Hazard.Level.GENERAL, new Condition.FixedOnSpot())));
  }

  @Test
  void countsOnAtALaterInspection() {
    given(inProgress(inspect(SUBSTANTIATED, general("上锁"))))
        .when(inspect(PARTLY, general("堆物")))
        .then(
            Stage.IN_PROGRESS,
            inspected(
                PARTLY,
                Severity.L3_SERIOUS,
                hazard("h2", "堆物", Hazard.Level.GENERAL, new Condition.Open())));
  }

  @Test
  void makesTheCaseMajorWhenAHazardIs() {
    given(inProgress())
        .when(inspect(SUBSTANTIATED, major("粉尘")))
        .then(
            Stage.IN_PROGRESS,
            inspected(
                SUBSTANTIATED,
                Severity.L2_MAJOR,
                hazard("h1", "粉尘", Hazard.Level.MAJOR, new Condition.Open())));
  }

  @Test
  void neverMakesAnEmergencyLessGrave() {
    var story =
        given(
            register(),
            accept(Severity.L1_EMERGENCY),
            assign(FIRE),
            CaseFixtures.signFor(),
            inspect(SUBSTANTIATED, major("泄漏")));

    assertThat(Overview.of(story.state()).severity()).isEqualTo(Severity.L1_EMERGENCY);
  }

  @Test
  void needsTwoOfficers() {
    var alone =
        new CaseCommand.RecordInspection(
            INSPECTOR,
            Optional.empty(),
            UNSUBSTANTIATED,
            text("记录"),
            List.of(text("李某")),
            List.of(),
            List.of(),
            false,
            Optional.empty());

    given(inProgress()).when(alone).thenRefused(Reason.TWO_OFFICERS);
  }

  @Test
  void needsAHazardWhenSubstantiated() {
    given(inProgress()).when(inspect(SUBSTANTIATED)).thenRefused(Reason.HAZARD_MISSING);
  }

  @Test
  void takesNoHazardWhenUnsubstantiated() {
    given(inProgress())
        .when(inspect(UNSUBSTANTIATED, general("上锁")))
        .thenRefused(
            Reason.HAZARD_WITHOUT_FINDING, UNSUBSTANTIATED.title(), UNSUBSTANTIATED.titleEn());
  }

  @Test
  void doesNotTalkAnOpenHazardAway() {
    given(inProgress(inspect(SUBSTANTIATED, general("上锁"))))
        .when(inspect(UNSUBSTANTIATED))
        .thenRefused(Reason.OPEN_HAZARD, "h1");
  }

  @Test
  void happensOnlyInTheUnitsHands() {
    given(register(), accept(), assign(FIRE))
        .when(inspect(UNSUBSTANTIATED))
        .thenNotIn(Stage.ASSIGNED);
  }

  @Test
  void ordersWhatIsToBeFixed() {
    var command = (CaseCommand.OrderRectification) order("h1");
    given(inProgress(inspect(SUBSTANTIATED, general("上锁"))))
        .when(command)
        .then(
            Stage.RECTIFYING,
            new CaseEvent.RectificationOrdered(
                HANDLER, command.items(), command.legalBasis(), Optional.empty()));
  }

  @Test
  void ordersNothingWithoutAFinding() {
    given(inProgress()).when(order("h1")).thenRefused(Reason.NO_FINDING);
  }

  @Test
  void ordersNothingWhenNothingIsOpen() {
    given(inProgress(inspect(UNSUBSTANTIATED)))
        .when(order("h1"))
        .thenRefused(Reason.NOTHING_TO_RECTIFY);
    given(inProgress(inspect(SUBSTANTIATED, fixedOnSpot("堆物"))))
        .when(order("h1"))
        .thenRefused(Reason.NOTHING_TO_RECTIFY);
  }

  @Test
  void forgetsNoHazardInAnOrder() {
    var story = given(inProgress(inspect(SUBSTANTIATED, general("上锁"), general("堆物"))));
    story.when(order("h1")).thenRefused(Reason.HAZARD_WITHOUT_ORDER, "h2");
    story.when(order("h1", "h2", "h7")).thenRefused(Reason.UNKNOWN_HAZARD, "h7");
    story.when(order("h1", "h2", "h1")).thenRefused(Reason.HAZARD_TWICE);
  }

  @Test
  void setsNoDayInThePast() {
    given(inProgress(inspect(SUBSTANTIATED, general("上锁"))))
        .when(order(TODAY.minusDays(1), "h1"))
        .thenRefused(Reason.DUE_IN_PAST);
  }

  @Test
  void isReportedAsFixed() {
    given(rectifying())
        .when(report())
        .then(
            Stage.PENDING_REINSPECTION,
            new CaseEvent.RectificationReported(HANDLER, text("门锁已拆除"), List.of(PHOTO)));
    given(inProgress()).when(report()).thenNotIn(Stage.IN_PROGRESS);
  }

  @Test
  void keepsTheDayOfEachHazard() {
    var findings = Overview.of(given(rectifying()).state()).findings().orElseThrow();

    assertThat(findings.hazards()).allSatisfy(h -> assertThat(h.dueOn()).contains(DUE));
  }

  @Test
  void isSubmittedForClosureWhenNothingWasFound() {
    given(inProgress(inspect(UNSUBSTANTIATED)))
        .when(submit())
        .then(
            Stage.PENDING_CLOSURE,
            new CaseEvent.ClosureSubmitted(
                CaseFixtures.UNIT_LEADER, text("书面结论"), text("已责令拆除门锁")));
  }

  @Test
  void isNotSubmittedWithoutFindingOrWithOpenHazards() {
    given(inProgress()).when(submit()).thenRefused(Reason.NO_FINDING);
    given(inProgress(inspect(SUBSTANTIATED, general("上锁"), fixedOnSpot("堆物"))))
        .when(submit())
        .thenRefused(Reason.OPEN_HAZARD, "h1、h2");
    given(rectifying()).when(submit()).thenNotIn(Stage.RECTIFYING);
  }

  private static Hazard hazard(
      String id, String description, Hazard.Level level, Condition condition) {
    return new Hazard(
        new HazardId(id),
        text(description),
        level,
        condition,
        List.of(PHOTO),
        List.of(),
        Optional.empty());
  }

  private static CaseEvent inspected(Finding finding, Severity severity, Hazard... hazards) {
    return new CaseEvent.Inspected(
        INSPECTOR,
        Optional.empty(),
        finding,
        text("现场检查记录"),
        List.of(text("李某"), text("王某")),
        List.of(hazards),
        severity,
        List.of(PHOTO),
        false,
        Optional.empty());
  }
}
