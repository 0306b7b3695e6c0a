package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.DUE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HANDLER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.OTHER_INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.PHOTO;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.fail;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.fixedOnSpot;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.general;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inspect;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.major;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.order;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pass;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.rectifying;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.start;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.submit;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Finding.SUBSTANTIATED;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReinspectionTests {

  @Test
  void keepsThePicturesOfWhoFixedIt() {
    var story = given(rectifying(report()));

    assertThat(Overview.of(story.state()).findings().orElseThrow().openHazards())
        .isNotEmpty()
        .allSatisfy(hazard -> assertThat(hazard.after()).containsExactly(PHOTO));
  }

  @Test
  void startsWhenTheUnitReported() {
    given(rectifying(report()))
        .when(start())
        .then(Stage.REINSPECTING, new CaseEvent.ReinspectionStarted(INSPECTOR));
    given(rectifying()).when(start()).thenNotIn(Stage.RECTIFYING);
  }

  @Test
  void passes() {
    given(rectifying(report(), start()))
        .when(pass())
        .then(Stage.REINSPECTING, passed(INSPECTOR, "h1", "h2"));
  }

  @Test
  void startsByItselfWhenTheResultIsWrittenDown() {
    given(rectifying(report()))
        .when(pass())
        .then(
            Stage.REINSPECTING,
            new CaseEvent.ReinspectionStarted(INSPECTOR),
            passed(INSPECTOR, "h1", "h2"));
  }

  @Test
  void isSubmittedOnlyAfterItPassed() {
    given(rectifying(report(), start())).when(submit()).thenNotIn(Stage.REINSPECTING);
    assertThat(Stage.of(given(rectifying(report(), start(), pass(), submit())).state()))
        .isEqualTo(Stage.PENDING_CLOSURE);
  }

  @Test
  void passesOnlyOnce() {
    given(rectifying(report(), pass())).when(pass()).thenNotIn(Stage.REINSPECTING);
  }

  @Test
  void failsForSomeAndWritesOffTheRest() {
    given(rectifying(report(), start()))
        .when(fail("h2"))
        .then(Stage.REWORK, failed(List.of("h1"), "h2"));
  }

  @Test
  void isReportedAgainAfterRework() {
    var story = given(rectifying(report(), fail("h2"), report(), pass()));

    assertThat(Overview.of(story.state()).findings().orElseThrow().openHazards()).isEmpty();
  }

  @Test
  void namesWhatFailedAndByWhenItMustBeFixed() {
    var story = given(rectifying(report()));
    story.when(fail()).thenRefused(Reason.FAILED_HAZARD_MISSING);
    story.when(fail("h9")).thenRefused(Reason.UNKNOWN_HAZARD, "h9");
    story.when(fail("h1", "h1")).thenRefused(Reason.HAZARD_TWICE);
    story.when(fail(Optional.empty(), "h1")).thenRefused(Reason.NEW_DUE_MISSING);
  }

  @Test
  void doesNotPassWithAFailedHazard() {
    var both =
        new CaseCommand.RecordReinspection(
            INSPECTOR,
            true,
            text("复查记录"),
            List.of(new HazardId("h1")),
            Optional.empty(),
            List.of(),
            Optional.empty());

    given(rectifying(report())).when(both).thenRefused(Reason.PASSED_WITH_FAILED_HAZARD);
  }

  /** DOMAIN 6, A1. */
  @Test
  void followsAFixOnTheSpot() {
    given(inProgress(inspect(SUBSTANTIATED, fixedOnSpot("上锁"))))
        .when(pass())
        .then(Stage.IN_PROGRESS, passed(INSPECTOR, "h1"));
    assertThat(
            Stage.of(
                given(inProgress(inspect(SUBSTANTIATED, fixedOnSpot("上锁")), pass(), submit()))
                    .state()))
        .isEqualTo(Stage.PENDING_CLOSURE);
  }

  @Test
  void sendsAFailedFixOnTheSpotBackToBeOrdered() {
    given(inProgress(inspect(SUBSTANTIATED, fixedOnSpot("上锁"))))
        .when(fail(Optional.empty(), "h1"))
        .then(
            Stage.IN_PROGRESS,
            new CaseEvent.ReinspectionFailed(
                INSPECTOR,
                text("复查记录"),
                List.of(),
                List.of(new HazardId("h1")),
                Optional.empty(),
                List.of(PHOTO),
                Optional.empty()));
    assertThat(
            Stage.of(
                given(
                        inProgress(
                            inspect(SUBSTANTIATED, fixedOnSpot("上锁")),
                            fail(Optional.empty(), "h1"),
                            order("h1")))
                    .state()))
        .isEqualTo(Stage.RECTIFYING);
  }

  @Test
  void hasNothingToDoBeforeAFix() {
    given(inProgress()).when(pass()).thenRefused(Reason.NOTHING_TO_REINSPECT);
    given(inProgress(inspect(SUBSTANTIATED, general("上锁"), fixedOnSpot("堆物"))))
        .when(pass())
        .thenRefused(Reason.NOTHING_TO_REINSPECT);
    given(rectifying()).when(pass()).thenNotIn(Stage.RECTIFYING);
  }

  @Test
  void needsAnotherInspectorForAMajorHazard() {
    var story = given(inProgress(inspect(SUBSTANTIATED, major("粉尘")), order("h1"), report()));
    story.when(start()).thenRefused(Reason.SAME_INSPECTOR);
    story.when(pass(INSPECTOR)).thenRefused(Reason.SAME_INSPECTOR);
    story.when(pass(HANDLER)).thenRefused(Reason.SAME_INSPECTOR);
    story
        .when(pass(OTHER_INSPECTOR))
        .then(
            Stage.REINSPECTING,
            new CaseEvent.ReinspectionStarted(OTHER_INSPECTOR),
            passed(OTHER_INSPECTOR, "h1"));
  }

  private static CaseEvent passed(Stamp by, String... writtenOff) {
    return new CaseEvent.ReinspectionPassed(
        by, text("复查记录"), ids(writtenOff), List.of(PHOTO), Optional.empty());
  }

  private static CaseEvent failed(List<String> writtenOff, String... failed) {
    return new CaseEvent.ReinspectionFailed(
        INSPECTOR,
        text("复查记录"),
        ids(writtenOff.toArray(String[]::new)),
        ids(failed),
        Optional.of(DUE),
        List.of(PHOTO),
        Optional.empty());
  }

  private static List<HazardId> ids(String... ids) {
    return Arrays.stream(ids).map(HazardId::new).toList();
  }
}
