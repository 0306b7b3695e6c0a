package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.PastCases.Moment;
import io.anshao.cases.lifecycle.PastCases.PastCase;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.DeclineReason;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.metric.domain.CaseFacts;
import io.anshao.cases.metric.domain.CaseFacts.Origin;
import io.anshao.cases.metric.domain.CaseFacts.Standing;

/** Folds the log of one case into what is counted of it. */
public final class Folding {

  private final MainFold main = new MainFold();
  private final HazardFold hazards = new HazardFold();
  private final DutyFold duties = new DutyFold();
  private final SideFold sides = new SideFold();

  private Folding() {}

  /** What the log of the case says, from its first event to the last one that is known. */
  public static CaseFacts of(PastCase past) {
    var folding = new Folding();
    past.moments().forEach(folding::add);
    return folding.facts(past);
  }

  private void add(Moment moment) {
    if (moment.event() instanceof CaseEvent event) {
      main.add(event);
    }
    hazards.add(moment);
    duties.add(moment);
    sides.add(moment);
  }

  private CaseFacts facts(PastCase past) {
    var state = past.file().main();
    var known = Overview.of(state);
    var registration = known.registration();
    return new CaseFacts(
        past.file().id().toString(),
        new Origin(
            registration.registeredAt(),
            registration.channel(),
            registration.tip().relation(),
            registration.street(),
            registration.inspection(),
            registration.location()),
        standing(state),
        known.matter().flatMap(Matter::keyArea),
        past.subject(),
        sides.campaign(),
        main.leads(),
        main.triage(),
        duties.all(),
        main.handovers(),
        main.concludedAt(),
        main.closings(),
        main.conclusion(),
        hazards.all(),
        main.isOrderedByLaw(),
        main.reinspections(),
        sides.climbs(),
        sides.exposures(),
        sides.penalties(),
        sides.listings(),
        sides.rewards(),
        sides.assistances(),
        sides.answers());
  }

  private static Standing standing(CaseState state) {
    return switch (Stage.of(state)) {
      case CANCELLED -> Standing.CANCELLED;
      case MERGED -> Standing.MERGED;
      case DECLINED -> isQuestion(state) ? Standing.QUESTION : Standing.ENDED;
      case CLOSED, REFERRED_OUT -> Standing.ENDED;
      case UNREGISTERED,
          REGISTERED,
          AWAITING_SUPPLEMENT,
          ACCEPTED,
          ASSIGNED,
          RETURNED,
          IN_PROGRESS,
          RECTIFYING,
          PENDING_REINSPECTION,
          REINSPECTING,
          REWORK,
          PENDING_CLOSURE,
          REOPENED ->
          Standing.CASE;
    };
  }

  private static boolean isQuestion(CaseState state) {
    return state instanceof CaseState.Declined declined
        && declined.reason() == DeclineReason.NOT_A_REPORT;
  }
}
