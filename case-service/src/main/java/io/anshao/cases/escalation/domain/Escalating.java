package io.anshao.cases.escalation.domain;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;

/** Climbs: every rung that is due, in order, each once for a duty (DOMAIN 3.4). */
public final class Escalating {

  private static final Refusal NOTHING_DUE =
      new Refusal("nothing-due", "没有到期的催办。", "Nothing is due.", true);

  private Escalating() {}

  /** What the passing of time asks of a case. */
  public record Look(Stamp stamp, Ladder ladder) {}

  /** Accepts with the rungs that are due, or refuses when there is none. */
  public static Decision<EscalationEvent> decide(EscalationState state, Look look) {
    var duty = look.ladder().duty();
    var due = look.ladder().due(state.rungOf(duty), look.stamp().at());
    return due.isEmpty()
        ? Decision.refuse(NOTHING_DUE)
        : new Decision.Accepted<>(
            due.stream().map(rung -> EscalationEvent.of(rung, look.stamp(), duty)).toList());
  }

  /** The state after an event. */
  public static EscalationState evolve(EscalationState state, EscalationEvent event) {
    return state.climbed(event.duty(), event.rung());
  }
}
