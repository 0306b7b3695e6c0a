package io.anshao.cases.lifecycle.domain;

import static java.util.stream.Collectors.toMap;

import io.anshao.cases.lifecycle.domain.CaseState.Accepted;
import io.anshao.cases.lifecycle.domain.CaseState.Assigned;
import io.anshao.cases.lifecycle.domain.CaseState.AwaitingSupplement;
import io.anshao.cases.lifecycle.domain.CaseState.Cancelled;
import io.anshao.cases.lifecycle.domain.CaseState.Closed;
import io.anshao.cases.lifecycle.domain.CaseState.DeclineProposed;
import io.anshao.cases.lifecycle.domain.CaseState.Declined;
import io.anshao.cases.lifecycle.domain.CaseState.InProgress;
import io.anshao.cases.lifecycle.domain.CaseState.Merged;
import io.anshao.cases.lifecycle.domain.CaseState.PendingClosure;
import io.anshao.cases.lifecycle.domain.CaseState.PendingReinspection;
import io.anshao.cases.lifecycle.domain.CaseState.Recalled;
import io.anshao.cases.lifecycle.domain.CaseState.Rectifying;
import io.anshao.cases.lifecycle.domain.CaseState.ReferredOut;
import io.anshao.cases.lifecycle.domain.CaseState.Registered;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspected;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspecting;
import io.anshao.cases.lifecycle.domain.CaseState.Reopened;
import io.anshao.cases.lifecycle.domain.CaseState.Returned;
import io.anshao.cases.lifecycle.domain.CaseState.Rework;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Hazard.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a case becomes by what happened. Total: an event that does not fit changes nothing. */
public final class CaseEvolution {

  private CaseEvolution() {}

  private record On(CaseState state, CaseEvent event) {}

  /** The state after all events. */
  public static CaseState replay(List<CaseEvent> events) {
    CaseState state = new Unregistered();
    for (var event : events) {
      state = evolve(state, event);
    }
    return state;
  }

  /** The state after the event. Holds no rule: what may happen was decided before. */
  public static CaseState evolve(CaseState state, CaseEvent event) {
    return switch (new On(state, event)) {
      case On(Unregistered _, CaseEvent.Registered e) -> new Registered(e.registration());
      case On(CaseState s, CaseEvent.Registered _) -> s;

      case On(Registered s, CaseEvent.Accepted e) -> new Accepted(matter(s.registration(), e));
      case On(CaseState s, CaseEvent.Accepted _) -> s;

      case On(Registered s, CaseEvent.DeclineProposed e) ->
          new DeclineProposed(s.registration(), e.reason(), e.text(), e.stamp().by().person());
      case On(CaseState s, CaseEvent.DeclineProposed _) -> s;

      case On(DeclineProposed s, CaseEvent.Declined _) ->
          new Declined(s.registration(), s.reason(), s.text());
      case On(CaseState s, CaseEvent.Declined _) -> s;

      case On(DeclineProposed s, CaseEvent.DeclineRejected _) -> new Registered(s.registration());
      case On(CaseState s, CaseEvent.DeclineRejected _) -> s;

      case On(Registered s, CaseEvent.Cancelled _) -> new Cancelled(s.registration());
      case On(CaseState s, CaseEvent.Cancelled _) -> s;

      case On(Accepted s, CaseEvent.Assigned e) ->
          new Assigned(s.matter(), assignment(e, Set.of()), Findings.NOTHING);
      case On(Returned s, CaseEvent.Assigned e) ->
          new Assigned(s.matter(), assignment(e, s.assignment().returnedBy()), s.findings());
      case On(Recalled s, CaseEvent.Assigned e) ->
          new Assigned(s.matter(), assignment(e, s.returnedBy()), s.findings());
      case On(Reopened s, CaseEvent.Assigned e) ->
          new Assigned(s.work().matter(), assignment(e, Set.of()), s.work().findings().again());
      case On(CaseState s, CaseEvent.Assigned _) -> s;

      case On(Assigned s, CaseEvent.SignedFor e) ->
          new InProgress(new Work(s.matter(), s.assignment(), s.findings(), e.handler(), Set.of()));
      case On(CaseState s, CaseEvent.SignedFor _) -> s;

      case On(CaseState s, CaseEvent.HandedOver e) -> Hands.handed(s, e.handler());
      case On(CaseState s, CaseEvent.Recalled _) -> Hands.recalled(s);

      case On(Assigned s, CaseEvent.Returned e) ->
          new Returned(
              s.matter(), s.assignment().returned(), s.findings(), e.reason(), e.suggested());
      case On(CaseState s, CaseEvent.Returned _) -> s;

      case On(Returned s, CaseEvent.ReturnRefused _) ->
          new Assigned(s.matter(), s.assignment(), s.findings());
      case On(CaseState s, CaseEvent.ReturnRefused _) -> s;

      case On(InProgress s, CaseEvent.Inspected e) -> new InProgress(inspected(s.work(), e));
      case On(CaseState s, CaseEvent.Inspected _) -> s;

      case On(InProgress s, CaseEvent.RectificationOrdered e) ->
          new Rectifying(s.work().with(s.work().findings().with(ordered(e))));
      case On(CaseState s, CaseEvent.RectificationOrdered _) -> s;

      case On(Rectifying s, CaseEvent.RectificationReported e) ->
          new PendingReinspection(pictured(s.work(), e.photos()));
      case On(Rework s, CaseEvent.RectificationReported e) ->
          new PendingReinspection(pictured(s.work(), e.photos()));
      case On(CaseState s, CaseEvent.RectificationReported _) -> s;

      case On(PendingReinspection s, CaseEvent.ReinspectionStarted e) ->
          new Reinspecting(reinspectedBy(s.work(), e.stamp()));
      case On(CaseState s, CaseEvent.ReinspectionStarted _) -> s;

      case On(InProgress s, CaseEvent.ReinspectionPassed e) -> new InProgress(passed(s.work(), e));
      case On(Reinspecting s, CaseEvent.ReinspectionPassed e) ->
          new Reinspected(passed(s.work(), e));
      case On(CaseState s, CaseEvent.ReinspectionPassed _) -> s;

      case On(InProgress s, CaseEvent.ReinspectionFailed e) -> new InProgress(failed(s.work(), e));
      case On(Reinspecting s, CaseEvent.ReinspectionFailed e) -> new Rework(failed(s.work(), e));
      case On(CaseState s, CaseEvent.ReinspectionFailed _) -> s;

      case On(InProgress s, CaseEvent.ClosureSubmitted e) -> pendingClosure(s.work(), e);
      case On(Reinspected s, CaseEvent.ClosureSubmitted e) -> pendingClosure(s.work(), e);
      case On(CaseState s, CaseEvent.ClosureSubmitted _) -> s;

      case On(PendingClosure s, CaseEvent.ClosureRejected _) -> new InProgress(s.work());
      case On(CaseState s, CaseEvent.ClosureRejected _) -> s;

      case On(PendingClosure s, CaseEvent.Closed e) ->
          new Closed(s.work(), s.conclusion(), s.measure(), e.stamp().at());
      case On(CaseState s, CaseEvent.Closed _) -> s;

      case On(Closed s, CaseEvent.Reopened e) -> new Reopened(s.work(), Optional.of(e.reason()));
      case On(CaseState s, CaseEvent.Reopened _) -> s;

      case On(Registered s, CaseEvent.SupplementRequested _) -> new AwaitingSupplement(s);
      case On(CaseState s, CaseEvent.SupplementRequested _) -> s;

      case On(AwaitingSupplement s, CaseEvent.SupplementEnded _) -> s.before();
      case On(CaseState s, CaseEvent.SupplementEnded _) -> s;

      case On(Closed s, CaseEvent.Relapsed _) -> new Reopened(s.work(), Optional.empty());
      case On(CaseState s, CaseEvent.Relapsed _) -> s;

      case On(Merged s, CaseEvent.Merged _) -> s;
      case On(CaseState s, CaseEvent.Merged _) -> new Merged(s);

      case On(Merged s, CaseEvent.Split _) -> s.before();
      case On(CaseState s, CaseEvent.Split _) -> s;

      case On(ReferredOut s, CaseEvent.ReferredOut _) -> s;
      case On(CaseState s, CaseEvent.ReferredOut _) -> new ReferredOut(s);

      case On(ReferredOut s, CaseEvent.CameBack _) -> s.from();
      case On(CaseState s, CaseEvent.CameBack _) -> s;
    };
  }

  private static Matter matter(Registration registration, CaseEvent.Accepted e) {
    return new Matter(
        registration,
        e.hazardType(),
        e.severity(),
        e.keyArea(),
        e.targetTags(),
        e.place(),
        e.subject(),
        e.summary(),
        e.stamp().at());
  }

  private static Assignment assignment(CaseEvent.Assigned e, Set<UnitCode> returnedBy) {
    return new Assignment(
        e.lead(),
        e.coUnits(),
        e.brief(),
        e.photos(),
        e.dueOn(),
        e.designated(),
        returnedBy,
        e.placeShown(),
        e.asRandom());
  }

  private static Work inspected(Work work, CaseEvent.Inspected e) {
    return e.subject()
        .map(work::about)
        .orElse(work)
        .with(e.severity())
        .with(work.findings().found(e.finding(), e.hazards(), e.stamp().by().person()));
  }

  private static Map<HazardId, Condition> ordered(CaseEvent.RectificationOrdered e) {
    return e.items().stream()
        .collect(
            toMap(
                CaseCommand.Item::hazard,
                i -> new Condition.Ordered(i.requirement(), i.dueOn()),
                (a, _) -> a));
  }

  private static Work pictured(Work work, List<UUID> photos) {
    return work.with(work.findings().pictured(photos));
  }

  private static Work passed(Work work, CaseEvent.ReinspectionPassed e) {
    var fixed = work.findings().pictured(e.photos()).with(all(e.writtenOff()));
    return reinspectedBy(work.with(fixed), e.stamp());
  }

  private static Work failed(Work work, CaseEvent.ReinspectionFailed e) {
    var changes = new HashMap<>(all(e.writtenOff()));
    for (var hazard : work.findings().openHazards()) {
      if (e.failed().contains(hazard.id())) {
        changes.put(hazard.id(), hazard.afterFailure(e.newDueOn()));
      }
    }
    var findings = work.findings().pictured(e.photos()).with(changes);
    return reinspectedBy(work.with(findings), e.stamp());
  }

  private static Map<HazardId, Condition> all(List<HazardId> writtenOff) {
    return writtenOff.stream().collect(toMap(h -> h, _ -> new Condition.WrittenOff()));
  }

  private static Work reinspectedBy(Work work, Stamp stamp) {
    UUID person = stamp.by().person();
    return work.with(work.findings().reinspectedBy(person));
  }

  private static PendingClosure pendingClosure(Work work, CaseEvent.ClosureSubmitted e) {
    return new PendingClosure(work, e.conclusion(), e.measure(), e.stamp().by().person());
  }
}
