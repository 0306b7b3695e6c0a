package io.anshao.cases.assistance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.assistance.domain.AssistanceCommand.Evaluate;
import io.anshao.cases.assistance.domain.AssistanceCommand.Extend;
import io.anshao.cases.assistance.domain.AssistanceCommand.MakePlan;
import io.anshao.cases.assistance.domain.AssistanceCommand.Propose;
import io.anshao.cases.assistance.domain.AssistanceCommand.RecordConsent;
import io.anshao.cases.assistance.domain.AssistanceCommand.RecordVisit;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssistanceDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-06-10T02:00:00Z"), Actor.SYSTEM);
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final LocalDate DUE = LocalDate.of(2021, 6, 25);
  private static final Plan PLAN = new Plan(WORDS, LocalDate.of(2021, 6, 15), WORDS, WORDS);

  private static final Propose PROPOSE = new Propose(NOW, WORDS, true, true);
  private static final RecordConsent AGREE = new RecordConsent(NOW, true, WORDS);
  private static final RecordConsent REFUSE = new RecordConsent(NOW, false, WORDS);
  private static final MakePlan MAKE_PLAN = new MakePlan(NOW, PLAN);
  private static final RecordVisit VISIT = new RecordVisit(NOW, WORDS);
  private static final Evaluate EVALUATE = new Evaluate(NOW, WORDS);

  @Test
  void helpsByVisitsUntilItIsEvaluated() {
    assertThat(after(PROPOSE, AGREE, MAKE_PLAN, VISIT, VISIT, EVALUATE))
        .isEqualTo(new AssistanceState.Evaluated(PLAN, 2, WORDS));
    assertThat(refusal(after(PROPOSE, AGREE, MAKE_PLAN), EVALUATE)).isEqualTo(Refusals.NO_VISIT);
  }

  @Test
  void isForSmallFirmsUnderAnOrder() {
    assertThat(refusal(after(), new Propose(NOW, WORDS, false, true)))
        .isEqualTo(Refusals.NOT_SMALL);
    assertThat(refusal(after(), new Propose(NOW, WORDS, true, false))).isEqualTo(Refusals.NO_ORDER);
  }

  @Test
  void leavesTheFirmToDecide() {
    assertThat(after(PROPOSE, REFUSE)).isEqualTo(new AssistanceState.Declined(WORDS));
    assertThat(after(PROPOSE, REFUSE, PROPOSE, AGREE)).isEqualTo(new AssistanceState.Agreed(WORDS));
    assertThat(refusal(after(PROPOSE), MAKE_PLAN)).isEqualTo(Refusals.NOT_AGREED);
    assertThat(refusal(after(), AGREE)).isEqualTo(Refusals.NOT_PROPOSED);
    assertThat(refusal(after(PROPOSE), PROPOSE)).isEqualTo(Refusals.PROPOSED_ALREADY);
  }

  @Test
  void earnsOneLongerTimeOfThirtyDays() {
    var inService = after(PROPOSE, AGREE, MAKE_PLAN);
    assertThat(refusal(inService, extend(DUE.plusDays(31))))
        .isEqualTo(Refusals.tooLong(DUE.plusDays(30)));
    assertThat(refusal(inService, extend(DUE))).isEqualTo(Refusals.NOT_LONGER);
    assertThat(refusal(inService, new Extend(NOW, DUE.plusDays(1), Optional.empty())))
        .isEqualTo(Refusals.NO_ORDER);
    var extended = after(PROPOSE, AGREE, MAKE_PLAN, extend(DUE.plusDays(30)));
    assertThat(refusal(extended, extend(DUE.plusDays(30)))).isEqualTo(Refusals.EXTENDED_ALREADY);
    assertThat(refusal(after(PROPOSE), extend(DUE.plusDays(30))))
        .isEqualTo(Refusals.NOT_IN_SERVICE);
  }

  private static Extend extend(LocalDate until) {
    return new Extend(NOW, until, Optional.of(DUE));
  }

  private static AssistanceState after(AssistanceCommand... commands) {
    AssistanceState state = new AssistanceState.None();
    for (var command : commands) {
      var decision = (Decision.Accepted<AssistanceEvent>) AssistanceDecider.decide(state, command);
      for (var event : decision.events()) {
        state = AssistanceDecider.evolve(state, event);
      }
    }
    return state;
  }

  private static Refusal refusal(AssistanceState state, AssistanceCommand command) {
    return ((Decision.Refused<AssistanceEvent>) AssistanceDecider.decide(state, command)).refusal();
  }
}
