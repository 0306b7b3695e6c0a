package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Reason.ALREADY_REGISTERED;
import static io.anshao.cases.lifecycle.domain.Reason.ALREADY_RETURNED;
import static io.anshao.cases.lifecycle.domain.Reason.CAMPAIGN_NOT_RUNNING;
import static io.anshao.cases.lifecycle.domain.Reason.CLOSER_REINSPECTED;
import static io.anshao.cases.lifecycle.domain.Reason.DECLINE_PENDING;
import static io.anshao.cases.lifecycle.domain.Reason.DESIGNATED;
import static io.anshao.cases.lifecycle.domain.Reason.LEAD_IS_CO_UNIT;
import static io.anshao.cases.lifecycle.domain.Reason.NEEDS_OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Reason.NO_FINDING;
import static io.anshao.cases.lifecycle.domain.Reason.OPEN_HAZARD;
import static io.anshao.cases.lifecycle.domain.Reason.RETURN_LATE;
import static io.anshao.cases.lifecycle.domain.Reason.SAME_PERSON;
import static io.anshao.cases.lifecycle.domain.Reason.SAME_UNIT;

import io.anshao.cases.lifecycle.domain.CaseCommand.Accept;
import io.anshao.cases.lifecycle.domain.CaseCommand.ApproveClosure;
import io.anshao.cases.lifecycle.domain.CaseCommand.ApproveDecline;
import io.anshao.cases.lifecycle.domain.CaseCommand.Assign;
import io.anshao.cases.lifecycle.domain.CaseCommand.Cancel;
import io.anshao.cases.lifecycle.domain.CaseCommand.Decline;
import io.anshao.cases.lifecycle.domain.CaseCommand.HandOver;
import io.anshao.cases.lifecycle.domain.CaseCommand.OrderRectification;
import io.anshao.cases.lifecycle.domain.CaseCommand.Recall;
import io.anshao.cases.lifecycle.domain.CaseCommand.RecordInspection;
import io.anshao.cases.lifecycle.domain.CaseCommand.RecordReinspection;
import io.anshao.cases.lifecycle.domain.CaseCommand.RefuseReturn;
import io.anshao.cases.lifecycle.domain.CaseCommand.Register;
import io.anshao.cases.lifecycle.domain.CaseCommand.RejectClosure;
import io.anshao.cases.lifecycle.domain.CaseCommand.RejectDecline;
import io.anshao.cases.lifecycle.domain.CaseCommand.Reopen;
import io.anshao.cases.lifecycle.domain.CaseCommand.ReportRectification;
import io.anshao.cases.lifecycle.domain.CaseCommand.Return;
import io.anshao.cases.lifecycle.domain.CaseCommand.SignFor;
import io.anshao.cases.lifecycle.domain.CaseCommand.StartReinspection;
import io.anshao.cases.lifecycle.domain.CaseCommand.SubmitClosure;
import io.anshao.cases.lifecycle.domain.CaseState.Accepted;
import io.anshao.cases.lifecycle.domain.CaseState.Assigned;
import io.anshao.cases.lifecycle.domain.CaseState.Closed;
import io.anshao.cases.lifecycle.domain.CaseState.DeclineProposed;
import io.anshao.cases.lifecycle.domain.CaseState.InProgress;
import io.anshao.cases.lifecycle.domain.CaseState.PendingClosure;
import io.anshao.cases.lifecycle.domain.CaseState.PendingReinspection;
import io.anshao.cases.lifecycle.domain.CaseState.Recalled;
import io.anshao.cases.lifecycle.domain.CaseState.Rectifying;
import io.anshao.cases.lifecycle.domain.CaseState.Registered;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspected;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspecting;
import io.anshao.cases.lifecycle.domain.CaseState.Reopened;
import io.anshao.cases.lifecycle.domain.CaseState.Returned;
import io.anshao.cases.lifecycle.domain.CaseState.Rework;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import java.util.Optional;

/** The transition table of DOMAIN 3.2. Whatever is not in it is refused. */
public final class CaseDecider {

  private CaseDecider() {}

  private record On(CaseState state, CaseCommand command) {}

  /** Accepts with what happens then, or refuses with a reason. Pure. */
  public static Decision<CaseEvent> decide(CaseState state, CaseCommand command) {
    return switch (new On(state, command)) {
      case On(Unregistered _, Register c) ->
          accept(new CaseEvent.Registered(c.stamp(), c.registration()));
      case On(CaseState _, Register _) -> refuse(ALREADY_REGISTERED);

      case On(Registered _, Accept c) when c.campaign().filter(in -> !in.isRunning()).isPresent() ->
          refuse(CAMPAIGN_NOT_RUNNING);
      case On(Registered _, Accept c) ->
          accept(
              new CaseEvent.Accepted(
                  c.stamp(),
                  c.hazardType(),
                  c.severity(),
                  c.keyArea(),
                  c.place(),
                  c.subject(),
                  c.targetTags(),
                  c.summary(),
                  c.campaign().map(CaseCommand.InCampaign::id),
                  Optional.of(c.publicMatter())));
      case On(DeclineProposed _, Accept _) -> refuse(DECLINE_PENDING);
      case On(CaseState s, Accept _) -> notIn(s);

      case On(Registered _, Decline c) ->
          accept(new CaseEvent.DeclineProposed(c.stamp(), c.reason(), c.text()));
      case On(DeclineProposed _, Decline _) -> refuse(DECLINE_PENDING);
      case On(CaseState s, Decline _) -> notIn(s);

      case On(DeclineProposed s, ApproveDecline c) when c.stamp().isBy(s.proposedBy()) ->
          refuse(SAME_PERSON);
      case On(DeclineProposed _, ApproveDecline c) -> accept(new CaseEvent.Declined(c.stamp()));
      case On(CaseState s, ApproveDecline _) -> notIn(s);

      case On(DeclineProposed s, RejectDecline c) when c.stamp().isBy(s.proposedBy()) ->
          refuse(SAME_PERSON);
      case On(DeclineProposed _, RejectDecline c) ->
          accept(new CaseEvent.DeclineRejected(c.stamp(), c.reason()));
      case On(CaseState s, RejectDecline _) -> notIn(s);

      case On(Registered _, Cancel c) -> accept(new CaseEvent.Cancelled(c.stamp(), c.reason()));
      case On(DeclineProposed _, Cancel _) -> refuse(DECLINE_PENDING);
      case On(CaseState s, Cancel _) -> notIn(s);

      case On(CaseState _, Assign c) when c.coUnits().contains(c.lead()) -> refuse(LEAD_IS_CO_UNIT);
      case On(Accepted _, Assign c) -> assign(c, false);
      case On(Returned s, Assign c) when s.assignment().lead().equals(c.lead()) ->
          refuse(SAME_UNIT);
      case On(Returned s, Assign c) -> assign(c, s.assignment().isDisputed());
      case On(Recalled s, Assign c) -> assign(c, Assignment.isDisputed(s.returnedBy()));
      case On(Reopened _, Assign c) -> assign(c, false);
      case On(CaseState s, Assign _) -> notIn(s);

      case On(Assigned _, SignFor c) -> accept(new CaseEvent.SignedFor(c.stamp(), c.handler()));
      case On(CaseState s, SignFor _) -> notIn(s);

      case On(Assigned s, Return _) when s.assignment().designated() -> refuse(DESIGNATED);
      case On(Assigned s, Return _) when s.assignment().wasReturnedByLead() ->
          refuse(ALREADY_RETURNED);
      case On(Assigned _, Return c) when c.stamp().at().isAfter(c.until()) -> refuse(RETURN_LATE);
      case On(Assigned _, Return c) ->
          accept(new CaseEvent.Returned(c.stamp(), c.reason(), c.suggested()));
      case On(CaseState s, Return _) -> notIn(s);

      case On(Returned _, RefuseReturn c) ->
          accept(new CaseEvent.ReturnRefused(c.stamp(), c.reason()));
      case On(CaseState s, RefuseReturn _) -> notIn(s);

      case On(CaseState s, HandOver c) ->
          Hands.work(s).map(work -> Hands.handOver(work, c)).orElseGet(() -> notIn(s));

      // the conclusion is not approved, so the office's own clocks go on
      case On(PendingClosure _, Recall c) ->
          accept(
              new CaseEvent.ClosureRejected(c.stamp(), c.reason()),
              new CaseEvent.Recalled(c.stamp(), c.reason()));
      case On(CaseState s, Recall c) when Hands.mayBeRecalled(s) ->
          accept(new CaseEvent.Recalled(c.stamp(), c.reason()));
      case On(CaseState s, Recall _) -> notIn(s);

      case On(InProgress s, RecordInspection c) -> Inspecting.record(s.work(), c);
      case On(CaseState s, RecordInspection _) -> notIn(s);

      case On(InProgress s, OrderRectification c) -> Rectification.order(s.work(), c);
      case On(CaseState s, OrderRectification _) -> notIn(s);

      case On(Rectifying _, ReportRectification c) -> reported(c);
      case On(Rework _, ReportRectification c) -> reported(c);
      case On(CaseState s, ReportRectification _) -> notIn(s);

      case On(PendingReinspection s, StartReinspection c) -> Reinspection.start(s.work(), c);
      case On(CaseState s, StartReinspection _) -> notIn(s);

      case On(InProgress s, RecordReinspection c) -> Reinspection.onTheSpot(s.work(), c);
      case On(PendingReinspection s, RecordReinspection c) ->
          Reinspection.startAndRecord(s.work(), c);
      case On(Reinspecting s, RecordReinspection c) -> Reinspection.record(s.work(), c);
      case On(CaseState s, RecordReinspection _) -> notIn(s);

      case On(InProgress s, SubmitClosure _) when s.work().findings().finding().isEmpty() ->
          refuse(NO_FINDING);
      case On(InProgress s, SubmitClosure _) when s.work().findings().hasOpenHazard() ->
          refuse(OPEN_HAZARD, Findings.names(s.work().findings().openHazards()));
      case On(InProgress _, SubmitClosure c) -> submitted(c);
      case On(Reinspected _, SubmitClosure c) -> submitted(c);
      case On(CaseState s, SubmitClosure _) -> notIn(s);

      case On(PendingClosure s, ApproveClosure c) when s.work().needsLeader() && !c.isByLeader() ->
          refuse(NEEDS_OFFICE_LEADER);
      case On(PendingClosure s, ApproveClosure c) when c.stamp().isBy(s.submittedBy()) ->
          refuse(SAME_PERSON);
      case On(PendingClosure s, ApproveClosure c)
          when c.stamp().isByOneOf(s.work().findings().reinspectors()) ->
          refuse(CLOSER_REINSPECTED);
      case On(PendingClosure _, ApproveClosure c) -> accept(new CaseEvent.Closed(c.stamp()));
      case On(CaseState s, ApproveClosure _) -> notIn(s);

      case On(PendingClosure s, RejectClosure c) when c.stamp().isBy(s.submittedBy()) ->
          refuse(SAME_PERSON);
      case On(PendingClosure _, RejectClosure c) ->
          accept(new CaseEvent.ClosureRejected(c.stamp(), c.reason()));
      case On(CaseState s, RejectClosure _) -> notIn(s);

      case On(Closed _, Reopen c) -> accept(new CaseEvent.Reopened(c.stamp(), c.reason()));
      case On(CaseState s, Reopen _) -> notIn(s);
    };
  }

  private static Decision<CaseEvent> assign(Assign c, boolean designated) {
    return accept(
        new CaseEvent.Assigned(
            c.stamp(),
            c.lead(),
            c.coUnits(),
            c.brief(),
            c.photos(),
            c.dueOn(),
            designated,
            c.suggestion().map(said -> routed(said, c)),
            Optional.of(c.placeShown()),
            Optional.of(c.asRandom())));
  }

  private static Routed routed(Suggestion said, Assign c) {
    var isOther = !said.lead().equals(c.lead());
    return new Routed(
        said.ruleSet(), said.rule(), said.lead(), isOther ? c.overrideReason() : Optional.empty());
  }

  private static Decision<CaseEvent> reported(ReportRectification c) {
    return accept(new CaseEvent.RectificationReported(c.stamp(), c.statement(), c.photos()));
  }

  private static Decision<CaseEvent> submitted(SubmitClosure c) {
    return accept(new CaseEvent.ClosureSubmitted(c.stamp(), c.conclusion(), c.measure()));
  }

  private static Decision<CaseEvent> notIn(CaseState state) {
    return Decision.refuse(Refusal.notIn(Stage.of(state)));
  }

  static Decision<CaseEvent> refuse(Reason reason, Object... what) {
    return Decision.refuse(reason.of(what));
  }
}
