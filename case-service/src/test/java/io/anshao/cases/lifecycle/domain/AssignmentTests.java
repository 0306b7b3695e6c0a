package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.CLERK;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HOUSING;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.NOW;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.STREET;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.TRIAGER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.UNIT_LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.assign;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.giveBack;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.id;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.refuseReturn;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.signFor;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;
import static io.anshao.cases.lifecycle.domain.Story.given;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignmentTests {

  @Test
  void assigns() {
    given(register(), accept()).when(assign(FIRE)).then(Stage.ASSIGNED, assigned(FIRE, false));
  }

  @Test
  void assignsNothingThatIsNotAccepted() {
    given(register()).when(assign(FIRE)).thenNotIn(Stage.REGISTERED);
    given(register(), accept(), assign(FIRE)).when(assign(HOUSING)).thenNotIn(Stage.ASSIGNED);
  }

  @Test
  void refusesALeadThatIsCoUnit() {
    given(register(), accept()).when(assign(STREET)).thenRefused(Reason.LEAD_IS_CO_UNIT);
  }

  @Test
  void isSignedFor() {
    given(register(), accept(), assign(FIRE))
        .when(signFor())
        .then(Stage.IN_PROGRESS, new CaseEvent.SignedFor(CLERK, id("handler")));
    given(register(), accept()).when(signFor()).thenNotIn(Stage.ACCEPTED);
  }

  /** DOMAIN 6, A5. */
  @Test
  void isReturnedInTime() {
    given(register(), accept(), assign(FIRE))
        .when(giveBack())
        .then(
            Stage.RETURNED,
            new CaseEvent.Returned(UNIT_LEADER, text("不属于本单位"), Optional.of(HOUSING)));
  }

  @Test
  void refusesALateReturn() {
    given(register(), accept(), assign(FIRE))
        .when(giveBack(NOW.minusMillis(1)))
        .thenRefused(Reason.RETURN_LATE);
    given(register(), accept(), assign(FIRE), signFor())
        .when(giveBack())
        .thenNotIn(Stage.IN_PROGRESS);
  }

  @Test
  void refusesASecondReturnByTheSameUnit() {
    given(register(), accept(), assign(FIRE), giveBack(), refuseReturn())
        .when(giveBack())
        .thenRefused(Reason.ALREADY_RETURNED);
  }

  @Test
  void staysWithTheUnitWhenTheReturnIsRefused() {
    given(register(), accept(), assign(FIRE), giveBack())
        .when(refuseReturn())
        .then(Stage.ASSIGNED, new CaseEvent.ReturnRefused(TRIAGER, text("属于消防")));
    given(register(), accept(), assign(FIRE)).when(refuseReturn()).thenNotIn(Stage.ASSIGNED);
  }

  @Test
  void isReroutedToAnotherUnit() {
    var story = given(register(), accept(), assign(FIRE), giveBack());
    story.when(assign(FIRE)).thenRefused(Reason.SAME_UNIT);
    story.when(assign(HOUSING)).then(Stage.ASSIGNED, assigned(HOUSING, false));
  }

  @Test
  void isDesignatedForGoodAfterTheSecondReturn() {
    var third = new UnitCode("scjg");
    var story = given(register(), accept(), assign(FIRE), giveBack(), assign(HOUSING), giveBack());
    story.when(assign(third)).then(Stage.ASSIGNED, assigned(third, true));
    story.when(giveBack()).thenRefused(Reason.DESIGNATED);
  }

  private static CaseEvent assigned(UnitCode lead, boolean designated) {
    var command = assign(lead);
    return new CaseEvent.Assigned(
        TRIAGER,
        lead,
        command.coUnits(),
        command.brief(),
        command.photos(),
        command.dueOn(),
        designated,
        Optional.empty(),
        Optional.of(false),
        Optional.of(false));
  }

  @Test
  void keepsWhatTheRulesSaidAndWhyAnotherUnitGotIt() {
    var why = Optional.of(text("现场在工地"));
    var said = new Suggestion(3, "fire", FIRE, List.of(), "消防", "Fire");
    given(register(), accept())
        .when(told(HOUSING, said, why))
        .then(Stage.ASSIGNED, assigned(HOUSING, new Routed(3, "fire", FIRE, why)));
    given(register(), accept())
        .when(told(FIRE, said, why))
        .then(Stage.ASSIGNED, assigned(FIRE, new Routed(3, "fire", FIRE, Optional.empty())));
  }

  private static CaseEvent assigned(UnitCode lead, Routed routed) {
    var plain = (CaseEvent.Assigned) assigned(lead, false);
    return new CaseEvent.Assigned(
        plain.stamp(),
        plain.lead(),
        plain.coUnits(),
        plain.brief(),
        plain.photos(),
        plain.dueOn(),
        false,
        Optional.of(routed),
        Optional.of(false),
        Optional.of(false));
  }

  private static CaseCommand told(UnitCode lead, Suggestion said, Optional<Text> why) {
    var plain = assign(lead);
    return new CaseCommand.Assign(
        plain.stamp(),
        plain.lead(),
        plain.coUnits(),
        plain.brief(),
        plain.photos(),
        plain.dueOn(),
        Optional.of(said),
        why,
        false,
        false);
  }
}
