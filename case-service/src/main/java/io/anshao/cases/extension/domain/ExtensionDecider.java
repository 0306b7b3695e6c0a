package io.anshao.cases.extension.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.extension.domain.ExtensionCommand.Approve;
import io.anshao.cases.extension.domain.ExtensionCommand.Limits;
import io.anshao.cases.extension.domain.ExtensionCommand.Refuse;
import io.anshao.cases.extension.domain.ExtensionCommand.Request;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionApproved;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionRefused;
import io.anshao.cases.extension.domain.ExtensionEvent.ExtensionRequested;
import io.anshao.cases.extension.domain.ExtensionState.Requested;
import io.anshao.cases.extension.domain.ExtensionState.Settled;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * May a case take longer? (DOMAIN 3.5) Asked for a working day before it is due, twice at most,
 * thirty days each, ninety from acceptance in all; the second time by a leader of the committee
 * (宁波市应急管理局举报办法: 主要负责人批准).
 */
public final class ExtensionDecider {

  private static final int TIMES = 2;

  private ExtensionDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<ExtensionEvent> decide(ExtensionState state, ExtensionCommand command) {
    return switch (command) {
      case Request c when state instanceof Settled s -> request(s, c);
      case Request _ -> refuse(Refusals.PENDING);
      case Approve c when state instanceof Requested s -> approve(s, c);
      case Refuse c when state instanceof Requested s ->
          c.stamp().by().person().equals(s.request().by())
              ? refuse(Refusals.SAME_PERSON)
              : accept(new ExtensionRefused(c.stamp(), c.reason()));
      case Approve _, Refuse _ -> refuse(Refusals.NOTHING_REQUESTED);
    };
  }

  private static Decision<ExtensionEvent> request(Settled state, Request c) {
    if (c.limits().isEmpty()) {
      return refuse(Refusals.NO_CLOCK);
    }
    if (state.granted() >= TIMES) {
      return refuse(Refusals.USED_UP);
    }
    var limits = c.limits().get();
    if (c.stamp().at().isAfter(limits.lastMoment())) {
      return refuse(Refusals.TOO_LATE);
    }
    return broken(c.until(), limits)
        .map(Decision::<ExtensionEvent>refuse)
        .orElseGet(() -> accept(new ExtensionRequested(c.stamp(), c.until(), c.reason())));
  }

  private static Optional<Refusal> broken(LocalDate until, Limits limits) {
    if (!until.isAfter(limits.dueOn())) {
      return Optional.of(Refusals.NOT_LONGER);
    }
    if (until.isAfter(limits.longestAtOnce())) {
      return Optional.of(Refusals.tooLong(limits.longestAtOnce()));
    }
    return until.isAfter(limits.latest())
        ? Optional.of(Refusals.beyondMaximum(limits.latest()))
        : Optional.empty();
  }

  /**
   * A request that was made in time may be granted when the time is over; not one that rests on a
   * time that another has replaced since.
   */
  private static Decision<ExtensionEvent> approve(Requested state, Approve c) {
    if (c.limits().isEmpty()) {
      return refuse(Refusals.NO_CLOCK);
    }
    if (c.stamp().by().person().equals(state.request().by())) {
      return refuse(Refusals.SAME_PERSON);
    }
    if (state.granted() > 0 && c.stamp().by().role() != Role.COMMITTEE_LEADER) {
      return refuse(Refusals.COMMITTEE_LEADER_NEEDED);
    }
    var request = state.request();
    if (broken(request.until(), c.limits().get()).isPresent()) {
      return refuse(Refusals.OUTDATED);
    }
    return accept(new ExtensionApproved(c.stamp(), request.until(), request.reason()));
  }
}
