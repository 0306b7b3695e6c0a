package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.OTHER_INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.TRIAGER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.UNIT_LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.assign;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.close;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inspect;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.major;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.order;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pass;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pendingClosure;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.registerFromMedia;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.reopen;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.signFor;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.submit;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Finding.SUBSTANTIATED;
import static io.anshao.cases.lifecycle.domain.Finding.UNSUBSTANTIATED;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosureTests {

  private static final CaseCommand BY_LEADER = new CaseCommand.ApproveClosure(LEADER);

  @Test
  void closesAGeneralCaseByTheTriager() {
    given(pendingClosure()).when(close()).then(Stage.CLOSED, new CaseEvent.Closed(TRIAGER));
  }

  @Test
  void refusesThatWhoSubmittedApprovesOrRejects() {
    var story = given(pendingClosure());
    story.when(new CaseCommand.ApproveClosure(UNIT_LEADER)).thenRefused(Reason.SAME_PERSON);
    story
        .when(new CaseCommand.RejectClosure(UNIT_LEADER, text("x")))
        .thenRefused(Reason.SAME_PERSON);
  }

  @Test
  void refusesThatWhoReinspectedCloses() {
    given(pendingClosure())
        .when(new CaseCommand.ApproveClosure(INSPECTOR))
        .thenRefused(Reason.CLOSER_REINSPECTED);
  }

  @Test
  void leavesMajorHazardsToAnOfficeLeader() {
    var story =
        given(
            inProgress(
                inspect(SUBSTANTIATED, major("粉尘")),
                order("h1"),
                report(),
                pass(OTHER_INSPECTOR),
                submit()));
    story.when(close()).thenRefused(Reason.NEEDS_OFFICE_LEADER);
    story.when(BY_LEADER).then(Stage.CLOSED, new CaseEvent.Closed(LEADER));
  }

  @Test
  void leavesEmergenciesToAnOfficeLeader() {
    given(
            CaseFixtures.register(),
            accept(Severity.L1_EMERGENCY),
            assign(FIRE),
            signFor(),
            inspect(UNSUBSTANTIATED),
            submit())
        .when(close())
        .thenRefused(Reason.NEEDS_OFFICE_LEADER);
  }

  @Test
  void leavesMediaCasesToAnOfficeLeader() {
    given(
            registerFromMedia(),
            accept(),
            assign(FIRE),
            signFor(),
            inspect(UNSUBSTANTIATED),
            submit())
        .when(close())
        .thenRefused(Reason.NEEDS_OFFICE_LEADER);
  }

  @Test
  void sendsBackWhatIsNotGoodEnough() {
    given(pendingClosure())
        .when(new CaseCommand.RejectClosure(TRIAGER, text("结论不清")))
        .then(Stage.IN_PROGRESS, new CaseEvent.ClosureRejected(TRIAGER, text("结论不清")));
    assertThat(
            Stage.of(
                given(
                        pendingClosure(
                            new CaseCommand.RejectClosure(TRIAGER, text("结论不清")), submit()))
                    .state()))
        .isEqualTo(Stage.PENDING_CLOSURE);
  }

  @Test
  void closesNothingThatWasNotSubmitted() {
    given(inProgress(inspect(UNSUBSTANTIATED))).when(close()).thenNotIn(Stage.IN_PROGRESS);
    given(inProgress())
        .when(new CaseCommand.RejectClosure(TRIAGER, text("x")))
        .thenNotIn(Stage.IN_PROGRESS);
  }

  @Test
  void isReopenedAndAssignedAgain() {
    given(pendingClosure(close()))
        .when(reopen())
        .then(Stage.REOPENED, new CaseEvent.Reopened(LEADER, text("又上锁了")));
    given(pendingClosure()).when(reopen()).thenNotIn(Stage.PENDING_CLOSURE);
    assertThat(Stage.of(given(pendingClosure(close(), reopen(), assign(FIRE))).state()))
        .isEqualTo(Stage.ASSIGNED);
  }

  @Test
  void needsAFindingOfItsOwnAfterReopening() {
    given(pendingClosure(close(), reopen(), assign(FIRE), signFor()))
        .when(submit())
        .thenRefused(Reason.NO_FINDING);
  }

  @Test
  void keepsItsHazardsAfterReopening() {
    var story = given(pendingClosure(close(), reopen(), assign(FIRE), signFor()));

    assertThat(Overview.of(story.state()).findings().orElseThrow().hazards()).hasSize(1);
  }
}
