package io.anshao.cases.listing.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.listing.domain.ListingCommand.Approve;
import io.anshao.cases.listing.domain.ListingCommand.ApproveExtension;
import io.anshao.cases.listing.domain.ListingCommand.Propose;
import io.anshao.cases.listing.domain.ListingCommand.Publish;
import io.anshao.cases.listing.domain.ListingCommand.PublishRemoval;
import io.anshao.cases.listing.domain.ListingCommand.RecordAcceptance;
import io.anshao.cases.listing.domain.ListingCommand.RecordFiveFixes;
import io.anshao.cases.listing.domain.ListingCommand.RecordInterimMeasures;
import io.anshao.cases.listing.domain.ListingCommand.RefuseExtension;
import io.anshao.cases.listing.domain.ListingCommand.Reject;
import io.anshao.cases.listing.domain.ListingCommand.Remove;
import io.anshao.cases.listing.domain.ListingCommand.ReportProgress;
import io.anshao.cases.listing.domain.ListingCommand.RequestAcceptance;
import io.anshao.cases.listing.domain.ListingCommand.RequestExtension;
import io.anshao.cases.listing.domain.ListingState.AcceptanceAsked;
import io.anshao.cases.listing.domain.ListingState.Accepted;
import io.anshao.cases.listing.domain.ListingState.Delisted;
import io.anshao.cases.listing.domain.ListingState.ExtensionAsked;
import io.anshao.cases.listing.domain.ListingState.Listed;
import io.anshao.cases.listing.domain.ListingState.None;
import io.anshao.cases.listing.domain.ListingState.Proposed;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What may be done about a listing (DOMAIN 2.6, 3.5): the office proposes, a leader of the
 * committee lists, the unit treats and reports every month, experts accept, the same level takes it
 * off the list; a year at most, more time asked for twenty working days before it is over.
 */
public final class ListingDecider {

  private static final String LATER = "";

  private ListingDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<ListingEvent> decide(ListingState state, ListingCommand command) {
    return switch (state) {
      case None _ -> propose(command);
      case Delisted s when command instanceof PublishRemoval c ->
          s.isPublished()
              ? refuse(Refusals.PUBLISHED_ALREADY)
              : accept(new ListingEvent.RemovalPublished(c.stamp()));
      case Delisted _ -> propose(command);
      case Proposed s -> onProposal(s, command);
      case Listed s -> onListed(s, command);
    };
  }

  private static Decision<ListingEvent> propose(ListingCommand command) {
    return switch (command) {
      case Propose c when !c.isInHand() -> refuse(Refusals.NOT_IN_HAND);
      case Propose c when !c.until().isAfter(c.today()) -> refuse(Refusals.NOT_LONGER);
      case Propose c when c.until().isAfter(c.today().plusYears(1)) ->
          refuse(Refusals.beyondAYear(c.today().plusYears(1)));
      case Propose c -> accept(new ListingEvent.ListingProposed(c.stamp(), c.reason(), c.until()));
      case Approve _, Reject _ -> refuse(Refusals.NOT_PROPOSED);
      default -> refuse(Refusals.NOT_LISTED);
    };
  }

  private static Decision<ListingEvent> onProposal(Proposed state, ListingCommand command) {
    return switch (command) {
      case Propose _ -> refuse(Refusals.PROPOSED_ALREADY);
      case Approve c when isBy(c, state.by()) -> refuse(Refusals.SAME_PERSON);
      case Approve c ->
          accept(
              new ListingEvent.ListingApproved(
                  c.stamp(), c.today(), state.until(), c.reportOn(), LATER));
      case Reject c when isBy(c, state.by()) -> refuse(Refusals.SAME_PERSON);
      case Reject c -> accept(new ListingEvent.ListingRejected(c.stamp(), c.reason()));
      default -> refuse(Refusals.NOT_LISTED);
    };
  }

  private static Decision<ListingEvent> onListed(Listed state, ListingCommand command) {
    var sheet = state.sheet();
    return switch (command) {
      case Propose _, Approve _, Reject _ -> refuse(Refusals.LISTED_ALREADY);
      case Publish _ when sheet.isPublished() -> refuse(Refusals.PUBLISHED_ALREADY);
      case Publish c -> accept(new ListingEvent.ListingPublished(c.stamp()));
      case RecordInterimMeasures c ->
          accept(new ListingEvent.InterimMeasuresRecorded(c.stamp(), c.measures()));
      case RecordFiveFixes c -> accept(new ListingEvent.FiveFixesRecorded(c.stamp(), c.fixes()));
      case ReportProgress c ->
          accept(new ListingEvent.ListingProgressReported(c.stamp(), c.progress(), c.nextOn()));
      case RequestExtension c -> requestExtension(state, c);
      case ApproveExtension c when state instanceof ExtensionAsked asked ->
          isBy(c, asked.by())
              ? refuse(Refusals.SAME_PERSON)
              : accept(new ListingEvent.ListingExtensionApproved(c.stamp(), asked.until()));
      case RefuseExtension c when state instanceof ExtensionAsked asked ->
          isBy(c, asked.by())
              ? refuse(Refusals.SAME_PERSON)
              : accept(new ListingEvent.ListingExtensionRefused(c.stamp(), c.reason()));
      case ApproveExtension _, RefuseExtension _ -> refuse(Refusals.NO_EXTENSION);
      case RequestAcceptance _ when !sheet.isInForce() -> refuse(Refusals.NOT_IN_FORCE);
      case RequestAcceptance c ->
          accept(new ListingEvent.AcceptanceRequested(c.stamp(), c.statement()));
      case RecordAcceptance c -> recordAcceptance(state, c);
      case Remove c when state instanceof Accepted accepted ->
          isBy(c, accepted.by())
              ? refuse(Refusals.SAME_PERSON)
              : accept(new ListingEvent.ListingRemoved(c.stamp()));
      case Remove _ -> refuse(Refusals.NOT_ACCEPTED);
      case PublishRemoval _ -> refuse(Refusals.NOT_REMOVED);
    };
  }

  private static Decision<ListingEvent> requestExtension(Listed state, RequestExtension c) {
    if (state instanceof ExtensionAsked) {
      return refuse(Refusals.EXTENSION_PENDING);
    }
    if (c.today().isAfter(c.lastDayToAsk())) {
      return refuse(Refusals.EXTENSION_LATE);
    }
    if (!c.until().isAfter(state.sheet().until())) {
      return refuse(Refusals.NOT_LONGER);
    }
    LocalDate latest = state.sheet().approvedOn().plusYears(1);
    return c.until().isAfter(latest)
        ? refuse(Refusals.beyondAYear(latest))
        : accept(new ListingEvent.ListingExtensionRequested(c.stamp(), c.until(), c.reason()));
  }

  private static Decision<ListingEvent> recordAcceptance(Listed state, RecordAcceptance c) {
    if (!(state instanceof AcceptanceAsked)) {
      return refuse(Refusals.NO_ACCEPTANCE);
    }
    if (c.experts().isEmpty()) {
      return refuse(Refusals.EXPERT_MISSING);
    }
    return accept(
        c.isPassed()
            ? new ListingEvent.AcceptancePassed(c.stamp(), c.experts(), c.record())
            : new ListingEvent.AcceptanceFailed(c.stamp(), c.experts(), c.record()));
  }

  private static boolean isBy(ListingCommand command, UUID person) {
    return command.stamp().by().person().equals(person);
  }
}
