package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.CaseFacts.Check;
import io.anshao.cases.metric.domain.CaseFacts.Closing;
import io.anshao.cases.metric.domain.CaseFacts.Conclusion;
import io.anshao.cases.metric.domain.CaseFacts.Handover;
import io.anshao.cases.metric.domain.CaseFacts.Triage;
import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import io.anshao.cases.metric.domain.Leads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main line of a case: who had it, and how far it came when. */
final class MainFold {

  private final List<Leads.Change> leads = new ArrayList<>();
  private final List<Handover> handovers = new ArrayList<>();
  private final List<Closing> closings = new ArrayList<>();
  private final List<Check> reinspections = new ArrayList<>();
  private Optional<Triage> triage = Optional.empty();
  private Optional<Instant> concludedAt = Optional.empty();
  private Optional<Conclusion> conclusion = Optional.empty();
  private boolean isOrderedByLaw;

  void add(CaseEvent event) {
    var at = event.stamp().at();
    switch (event) {
      case CaseEvent.Accepted _ -> triage = Optional.of(new Triage(at, Outcome.ACCEPTED));
      case CaseEvent.Declined _ -> triage = Optional.of(new Triage(at, Outcome.DECLINED));
      case CaseEvent.ReferredOut _ ->
          triage = triage.or(() -> Optional.of(new Triage(at, Outcome.REFERRED)));
      case CaseEvent.CameBack _ -> triage = triage.filter(t -> t.outcome() != Outcome.REFERRED);
      case CaseEvent.Assigned e -> assigned(e, at);
      case CaseEvent.Returned _ -> returned(at);
      case CaseEvent.Recalled _ -> leads.add(new Leads.Change(at, Optional.empty()));
      case CaseEvent.ReturnRefused _ -> returnRefused(at);
      case CaseEvent.Inspected e -> conclusion = Optional.of(new Conclusion(at, e.finding()));
      case CaseEvent.RectificationOrdered e -> isOrderedByLaw |= e.legalBasis().isPresent();
      case CaseEvent.ReinspectionPassed _ -> reinspections.add(new Check(at, true));
      case CaseEvent.ReinspectionFailed _ -> reinspections.add(new Check(at, false));
      case CaseEvent.ClosureSubmitted _ -> concluded(Optional.of(at));
      case CaseEvent.ClosureRejected _ -> concluded(Optional.empty());
      case CaseEvent.Closed _ -> closings.add(new Closing(at, Optional.empty()));
      case CaseEvent.Reopened _, CaseEvent.Relapsed _ ->
          Latest.change(closings, last -> new Closing(last.at(), Optional.of(at)));
      case CaseEvent.Registered _,
          CaseEvent.DeclineProposed _,
          CaseEvent.DeclineRejected _,
          CaseEvent.Cancelled _,
          CaseEvent.SignedFor _,
          CaseEvent.HandedOver _,
          CaseEvent.SupplementRequested _,
          CaseEvent.SupplementEnded _,
          CaseEvent.Merged _,
          CaseEvent.Split _,
          CaseEvent.RectificationReported _,
          CaseEvent.ReinspectionStarted _ -> {}
    }
  }

  private void assigned(CaseEvent.Assigned event, Instant at) {
    leads.add(new Leads.Change(at, Optional.of(event.lead())));
    handovers.add(new Handover(event.lead(), at, Optional.empty(), false));
  }

  private void returned(Instant at) {
    leads.add(new Leads.Change(at, Optional.empty()));
    Latest.change(handovers, h -> new Handover(h.unit(), h.at(), Optional.of(at), false));
  }

  private void returnRefused(Instant at) {
    lastUnit().ifPresent(unit -> leads.add(new Leads.Change(at, Optional.of(unit))));
    Latest.change(handovers, h -> new Handover(h.unit(), h.at(), h.returnedAt(), true));
  }

  private Optional<UnitCode> lastUnit() {
    return handovers.isEmpty() ? Optional.empty() : Optional.of(handovers.getLast().unit());
  }

  /** What is opened again keeps the day of its first round. */
  private void concluded(Optional<Instant> at) {
    if (closings.isEmpty()) {
      concludedAt = at;
    }
  }

  Leads leads() {
    return new Leads(List.copyOf(leads));
  }

  Optional<Triage> triage() {
    return triage;
  }

  List<Handover> handovers() {
    return List.copyOf(handovers);
  }

  Optional<Instant> concludedAt() {
    return concludedAt;
  }

  List<Closing> closings() {
    return List.copyOf(closings);
  }

  Optional<Conclusion> conclusion() {
    return conclusion;
  }

  boolean isOrderedByLaw() {
    return isOrderedByLaw;
  }

  List<Check> reinspections() {
    return List.copyOf(reinspections);
  }
}
