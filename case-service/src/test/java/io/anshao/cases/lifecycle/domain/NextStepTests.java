package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.accept;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.assign;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.by;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.close;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.decline;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.fail;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.fixedOnSpot;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.general;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.giveBack;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inProgress;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.inspect;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pass;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.pendingClosure;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.recall;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.rectifying;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.register;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.reopen;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.report;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.start;
import static io.anshao.cases.lifecycle.domain.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each state waits for the command that brings it forward. */
class NextStepTests {

  @Test
  void isTriagedAndAssigned() {
    assertNext("accept", register());
    assertNext("approve-decline", register(), decline());
    assertNext("assign", register(), accept());
    assertNext("sign-for", register(), accept(), assign(FIRE));
    assertNext("assign", register(), accept(), assign(FIRE), giveBack());
    assertNext("assign", inProgress(recall()));
    assertNext("assign", pendingClosure(close(), reopen()));
  }

  @Test
  void isInspectedAndFixed() {
    assertNext("record-inspection", inProgress());
    assertNext("submit-closure", inProgress(inspect(Finding.UNSUBSTANTIATED)));
    assertNext("order-rectification", inProgress(inspect(Finding.SUBSTANTIATED, general("上锁"))));
    assertNext(
        "record-reinspection", inProgress(inspect(Finding.SUBSTANTIATED, fixedOnSpot("上锁"))));
    assertNext("report-rectification", rectifying());
    assertNext("record-reinspection", rectifying(report()));
    assertNext("record-reinspection", rectifying(report(), start()));
    assertNext("report-rectification", rectifying(report(), fail("h1")));
    assertNext("submit-closure", rectifying(report(), pass()));
    assertNext("approve-closure", pendingClosure());
  }

  @Test
  void waitsForNobodyWhenItIsOverOrAway() {
    assertThat(NextStep.of(new CaseState.Unregistered())).isEmpty();
    assertThat(NextStep.of(given(pendingClosure(close())).state())).isEmpty();
    var registered = given(register()).state();
    assertThat(NextStep.of(CaseEvolution.evolve(registered, new CaseEvent.Merged(by())))).isEmpty();
    assertThat(NextStep.of(new CaseState.ReferredOut(registered))).isEmpty();
  }

  private static void assertNext(String command, CaseCommand... before) {
    assertThat(NextStep.of(given(before).state())).contains(command);
  }
}
