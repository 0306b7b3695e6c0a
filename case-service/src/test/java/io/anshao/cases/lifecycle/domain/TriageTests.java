package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.TRIAGER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.assign;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.decline;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TriageTests {

  private static final CaseCommand APPROVE = new CaseCommand.ApproveDecline(LEADER);
  private static final CaseCommand CANCEL = new CaseCommand.Cancel(LEADER, text("测试"));

  @Test
  void registersATip() {
    var command = (CaseCommand.Register) register();
    given()
        .when(command)
        .then(Stage.REGISTERED, new CaseEvent.Registered(command.stamp(), command.registration()));
  }

  @Test
  void registersATipOnce() {
    given(register()).when(register()).thenRefused(Reason.ALREADY_REGISTERED);
  }

  @Test
  void accepts() {
    var command = (CaseCommand.Accept) accept();
    given(register())
        .when(command)
        .then(
            Stage.ACCEPTED,
            new CaseEvent.Accepted(
                TRIAGER,
                command.hazardType(),
                command.severity(),
                command.keyArea(),
                command.place(),
                command.subject(),
                command.targetTags(),
                command.summary(),
                Optional.empty(),
                Optional.of(false)));
  }

  @Test
  void acceptsWhatACampaignThatIsOnHasFound() {
    var id = new UUID(0, 7);
    given(register())
        .when(accept(Optional.of(new CaseCommand.InCampaign(id, false))))
        .thenRefused(Reason.CAMPAIGN_NOT_RUNNING);
    var command = (CaseCommand.Accept) accept(Optional.of(new CaseCommand.InCampaign(id, true)));
    given(register())
        .when(command)
        .then(
            Stage.ACCEPTED,
            new CaseEvent.Accepted(
                TRIAGER,
                command.hazardType(),
                command.severity(),
                command.keyArea(),
                command.place(),
                command.subject(),
                command.targetTags(),
                command.summary(),
                Optional.of(id),
                Optional.of(false)));
  }

  @Test
  void acceptsNothingTwice() {
    given(register(), accept()).when(accept()).thenNotIn(Stage.ACCEPTED);
  }

  @Test
  void leavesAProposalToDeclineInItsStage() {
    given(register())
        .when(decline())
        .then(
            Stage.REGISTERED,
            new CaseEvent.DeclineProposed(TRIAGER, DeclineReason.UNCLEAR, text("请补充地点")));
  }

  @Test
  void declinesWhenAnotherPersonApproves() {
    given(register(), decline()).when(APPROVE).then(Stage.DECLINED, new CaseEvent.Declined(LEADER));
  }

  @Test
  void refusesThatWhoProposedApprovesOrRejects() {
    var story = given(register(), decline());
    story.when(new CaseCommand.ApproveDecline(TRIAGER)).thenRefused(Reason.SAME_PERSON);
    story.when(new CaseCommand.RejectDecline(TRIAGER, text("x"))).thenRefused(Reason.SAME_PERSON);
  }

  @Test
  void triagesOnWhenTheProposalIsRejected() {
    given(register(), decline())
        .when(new CaseCommand.RejectDecline(LEADER, text("属于受理范围")))
        .then(Stage.REGISTERED, new CaseEvent.DeclineRejected(LEADER, text("属于受理范围")));
  }

  @Test
  void waitsForTheDecisionOnAProposal() {
    var story = given(register(), decline());
    story.when(accept()).thenRefused(Reason.DECLINE_PENDING);
    story.when(decline()).thenRefused(Reason.DECLINE_PENDING);
    story.when(CANCEL).thenRefused(Reason.DECLINE_PENDING);
  }

  @Test
  void refusesToApproveWhatNobodyProposed() {
    given(register()).when(APPROVE).thenNotIn(Stage.REGISTERED);
    given(register())
        .when(new CaseCommand.RejectDecline(LEADER, text("x")))
        .thenNotIn(Stage.REGISTERED);
  }

  @Test
  void cancelsWhatIsOnlyRegistered() {
    given(register())
        .when(CANCEL)
        .then(Stage.CANCELLED, new CaseEvent.Cancelled(LEADER, text("测试")));
    given(register(), accept()).when(CANCEL).thenNotIn(Stage.ACCEPTED);
  }

  @Test
  void refusesEverythingAfterTheEnd() {
    given(register(), decline(), APPROVE).when(accept()).thenNotIn(Stage.DECLINED);
    given(register(), CANCEL).when(assign(FIRE)).thenNotIn(Stage.CANCELLED);
  }

  @Test
  void estimatesSeverityFromThePlainQuestions() {
    assertThat(Severity.estimate(yes(), none(), none())).isEqualTo(Severity.L1_EMERGENCY);
    assertThat(Severity.estimate(no(), yes(), yes())).isEqualTo(Severity.L1_EMERGENCY);
    assertThat(Severity.estimate(no(), yes(), no())).isEqualTo(Severity.L3_SERIOUS);
    assertThat(Severity.estimate(none(), none(), yes())).isEqualTo(Severity.L3_SERIOUS);
    assertThat(Severity.estimate(none(), none(), none())).isEqualTo(Severity.L4_GENERAL);
  }

  private static Optional<Boolean> yes() {
    return Optional.of(true);
  }

  private static Optional<Boolean> no() {
    return Optional.of(false);
  }

  private static Optional<Boolean> none() {
    return Optional.empty();
  }
}
