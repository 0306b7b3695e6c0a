package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HANDLER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HOUSING;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.OTHER_INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.UNIT_LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.assign;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.fail;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.handOver;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.id;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inspect;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.major;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.order;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pass;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pendingClosure;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.recall;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.rectifying;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.signFor;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.CaseCommand.StartReinspection;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A case passes into other hands, or back to the office. */
class HandOverTests {

  private static final CaseEvent HANDED =
      new CaseEvent.HandedOver(UNIT_LEADER, id("other inspector"), text("调离"));

  @Test
  void passesACaseOnWhereverAUnitIsAtWork() {
    Story.given(inProgress()).when(handOver(OTHER_INSPECTOR)).then(Stage.IN_PROGRESS, HANDED);
    Story.given(rectifying()).when(handOver(OTHER_INSPECTOR)).then(Stage.RECTIFYING, HANDED);
    Story.given(pendingClosure())
        .when(handOver(OTHER_INSPECTOR))
        .then(Stage.PENDING_CLOSURE, HANDED);
  }

  @Test
  void refusesWhereNobodyHasItInHand() {
    Story.given(register(), accept(), assign(FIRE))
        .when(handOver(OTHER_INSPECTOR))
        .thenNotIn(Stage.ASSIGNED);
    Story.given(inProgress()).when(handOver(HANDLER)).thenRefused(Reason.SAME_HANDLER);
  }

  @Test
  void keepsInMindWhoHandledItBefore() {
    var story =
        Story.given(
            inProgress(
                inspect(Finding.SUBSTANTIATED, major("危墙")),
                order("h1"),
                report(),
                handOver(OTHER_INSPECTOR)));

    story.when(new StartReinspection(HANDLER)).thenRefused(Reason.SAME_INSPECTOR);
    story.when(new StartReinspection(OTHER_INSPECTOR)).thenRefused(Reason.SAME_INSPECTOR);
    assertThat(Overview.of(story.state()).tookPart(id("handler"))).isTrue();
  }

  @Test
  void givesAMajorHazardToNobodyWhoReinspectedIt() {
    var failed =
        inProgress(
            inspect(Finding.SUBSTANTIATED, major("危墙")),
            order("h1"),
            report(),
            new CaseCommand.RecordReinspection(
                OTHER_INSPECTOR,
                false,
                text("复查记录"),
                java.util.List.of(new HazardId("h1")),
                Optional.of(CaseFixtures.DUE),
                java.util.List.of(),
                Optional.empty()));

    Story.given(failed).when(handOver(OTHER_INSPECTOR)).thenRefused(Reason.HANDLER_REINSPECTED);
  }

  @Test
  void givesTheOfficeACaseBackWithAllThatWasFound() {
    var story =
        Story.given(rectifying(report(), new StartReinspection(OTHER_INSPECTOR), fail("h1")));
    story
        .when(recall())
        .then(Stage.ACCEPTED, new CaseEvent.Recalled(CaseFixtures.by(), text("单位停用")));

    assertThat(Overview.of(story.state()).units()).isEmpty();
    story.and(assign(HOUSING), signFor(), inspect(Finding.SUBSTANTIATED), order("h1"), report());
    story.when(pass(OTHER_INSPECTOR));
    assertThat(Overview.of(story.state()).findings().orElseThrow().openHazards()).hasSize(1);
  }

  @Test
  void takesBackAConclusionThatNobodyApproved() {
    Story.given(pendingClosure())
        .when(recall())
        .then(
            Stage.ACCEPTED,
            new CaseEvent.ClosureRejected(CaseFixtures.by(), text("单位停用")),
            new CaseEvent.Recalled(CaseFixtures.by(), text("单位停用")));
    Story.given(register(), accept()).when(recall()).thenNotIn(Stage.ACCEPTED);
  }

  @Test
  void saysWhoseEyesANextStepMayNotBe() {
    var major =
        Story.given(inProgress(inspect(Finding.SUBSTANTIATED, major("危墙")), order("h1"), report()));
    assertThat(OtherEyes.of(major.state()).orElseThrow().barred())
        .containsExactlyInAnyOrder(id("handler"), id("inspector"));
    var closing = OtherEyes.of(Story.given(pendingClosure()).state()).orElseThrow();
    assertThat(closing.barred()).containsExactlyInAnyOrder(id("unit leader"), id("inspector"));
    assertThat(closing.step().roles()).contains(Role.TRIAGER, Role.OFFICE_LEADER);
    assertThat(OtherEyes.of(Story.given(rectifying()).state())).isEmpty();
    assertThat(Set.of(INSPECTOR.by().person())).isSubsetOf(closing.barred());
  }
}
