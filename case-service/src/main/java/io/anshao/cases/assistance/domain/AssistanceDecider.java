package io.anshao.cases.assistance.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.assistance.domain.AssistanceCommand.Evaluate;
import io.anshao.cases.assistance.domain.AssistanceCommand.Extend;
import io.anshao.cases.assistance.domain.AssistanceCommand.MakePlan;
import io.anshao.cases.assistance.domain.AssistanceCommand.Propose;
import io.anshao.cases.assistance.domain.AssistanceCommand.RecordConsent;
import io.anshao.cases.assistance.domain.AssistanceCommand.RecordVisit;
import io.anshao.cases.assistance.domain.AssistanceState.Agreed;
import io.anshao.cases.assistance.domain.AssistanceState.Declined;
import io.anshao.cases.assistance.domain.AssistanceState.Evaluated;
import io.anshao.cases.assistance.domain.AssistanceState.InService;
import io.anshao.cases.assistance.domain.AssistanceState.None;
import io.anshao.cases.assistance.domain.AssistanceState.Proposed;
import io.anshao.cases.lifecycle.domain.Decision;

/**
 * Is a firm helped? (北区安办〔2021〕6号 II.14; DOMAIN 3.5, 6 A8) A small firm that cannot mend it alone;
 * the order stays in force and danger is not excused; one longer time of thirty days at most.
 */
public final class AssistanceDecider {

  private static final int DAYS = 30;

  private AssistanceDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<AssistanceEvent> decide(AssistanceState state, AssistanceCommand command) {
    return switch (command) {
      case Propose c when state instanceof None || state instanceof Declined -> propose(c);
      case Propose _ -> refuse(Refusals.PROPOSED_ALREADY);
      case RecordConsent c when state instanceof Proposed ->
          accept(
              c.isAgreed()
                  ? new AssistanceEvent.AssistanceAgreed(c.stamp(), c.statement())
                  : new AssistanceEvent.AssistanceDeclined(c.stamp(), c.statement()));
      case RecordConsent _ -> refuse(Refusals.NOT_PROPOSED);
      case MakePlan c when state instanceof Agreed ->
          accept(new AssistanceEvent.AssistancePlanned(c.stamp(), c.plan()));
      case MakePlan _ -> refuse(Refusals.NOT_AGREED);
      case RecordVisit c when state instanceof InService ->
          accept(new AssistanceEvent.AssistanceVisited(c.stamp(), c.record()));
      case Extend c when state instanceof InService s -> extend(s, c);
      case Evaluate _ when state instanceof InService s && s.visits() == 0 ->
          refuse(Refusals.NO_VISIT);
      case Evaluate c when state instanceof InService ->
          accept(new AssistanceEvent.AssistanceEvaluated(c.stamp(), c.result()));
      case RecordVisit _, Extend _, Evaluate _ -> refuse(Refusals.NOT_IN_SERVICE);
    };
  }

  private static Decision<AssistanceEvent> propose(Propose c) {
    if (!c.isSmall()) {
      return refuse(Refusals.NOT_SMALL);
    }
    return c.isOrdered()
        ? accept(new AssistanceEvent.AssistanceProposed(c.stamp(), c.reason()))
        : refuse(Refusals.NO_ORDER);
  }

  private static Decision<AssistanceEvent> extend(InService state, Extend c) {
    if (state.isExtended()) {
      return refuse(Refusals.EXTENDED_ALREADY);
    }
    if (c.dueOn().isEmpty()) {
      return refuse(Refusals.NO_ORDER);
    }
    var dueOn = c.dueOn().get();
    if (!c.until().isAfter(dueOn)) {
      return refuse(Refusals.NOT_LONGER);
    }
    return c.until().isAfter(dueOn.plusDays(DAYS))
        ? refuse(Refusals.tooLong(dueOn.plusDays(DAYS)))
        : accept(new AssistanceEvent.AssistanceExtended(c.stamp(), c.until()));
  }

  /** The state after an event. */
  public static AssistanceState evolve(AssistanceState state, AssistanceEvent event) {
    return switch (event) {
      case AssistanceEvent.AssistanceProposed e -> new Proposed(e.reason());
      case AssistanceEvent.AssistanceDeclined e -> new Declined(e.statement());
      case AssistanceEvent.AssistanceAgreed e -> new Agreed(e.statement());
      case AssistanceEvent.AssistancePlanned e -> new InService(e.plan(), 0, false);
      case AssistanceEvent.AssistanceVisited _ ->
          state instanceof InService s
              ? new InService(s.plan(), s.visits() + 1, s.isExtended())
              : state;
      case AssistanceEvent.AssistanceExtended _ ->
          state instanceof InService s ? new InService(s.plan(), s.visits(), true) : state;
      case AssistanceEvent.AssistanceEvaluated e ->
          state instanceof InService s ? new Evaluated(s.plan(), s.visits(), e.result()) : state;
    };
  }
}
