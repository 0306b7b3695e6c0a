package io.anshao.cases.duplicate.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.duplicate.domain.DuplicateCommand.Merge;
import io.anshao.cases.duplicate.domain.DuplicateCommand.Party;
import io.anshao.cases.duplicate.domain.DuplicateCommand.Reject;
import io.anshao.cases.duplicate.domain.DuplicateCommand.SplitOff;
import io.anshao.cases.duplicate.domain.DuplicateState.Alone;
import io.anshao.cases.duplicate.domain.DuplicateState.Leading;
import io.anshao.cases.duplicate.domain.DuplicateState.Merged;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 并案 and 拆分 (DOMAIN 3.2, 3.5): only before the matter is given to a unit, always by a person, and
 * never so that something is lost. A tip on what was closed within 90 days is a relapse, which
 * opens that case again.
 */
public final class DuplicateDecider {

  private static final Duration RELAPSE = Duration.ofDays(90);

  private DuplicateDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<DuplicateEvent> decide(DuplicateState state, DuplicateCommand command) {
    return switch (command) {
      case Merge c -> merge(state, c);
      case Reject c -> reject(c);
      case SplitOff c -> split(state, c);
    };
  }

  private static Decision<DuplicateEvent> merge(DuplicateState state, Merge c) {
    if (!isBeforeAssignment(c.own().main())) {
      return refuse(Refusal.notIn(Stage.of(c.own().main())));
    }
    if (state instanceof Leading) {
      return refuse(Refusals.LEADS_OTHERS);
    }
    return obstacle(c.own(), c.other())
        .or(() -> c.other().flatMap(other -> closedDoor(other, c.stamp().at())))
        .map(Decision::<DuplicateEvent>refuse)
        .orElseGet(() -> accept(mergedInto(c, c.other().orElseThrow())));
  }

  private static DuplicateEvent mergedInto(Merge c, Party other) {
    return new DuplicateEvent.MergedInto(
        c.stamp(),
        other.id(),
        other.number(),
        other.main() instanceof CaseState.Closed,
        c.reason());
  }

  private static Decision<DuplicateEvent> reject(Reject c) {
    if (!isBeforeAssignment(c.own().main())) {
      return refuse(Refusal.notIn(Stage.of(c.own().main())));
    }
    return obstacle(c.own(), c.other())
        .map(Decision::<DuplicateEvent>refuse)
        .orElseGet(
            () ->
                accept(
                    new DuplicateEvent.DuplicateRejected(
                        c.stamp(), c.other().orElseThrow().id(), Optional.of(c.reason()))));
  }

  private static Decision<DuplicateEvent> split(DuplicateState state, SplitOff c) {
    if (!(state instanceof Leading leading)) {
      return refuse(Refusals.NOTHING_TAKEN_IN);
    }
    return c.other()
        .map(Party::id)
        .filter(id -> leading.members().stream().anyMatch(m -> m.caseId().equals(id)))
        .map(id -> accept((DuplicateEvent) new DuplicateEvent.SplitAway(c.stamp(), id, c.reason())))
        .orElseGet(() -> refuse(Refusals.NOT_TAKEN_IN));
  }

  private static boolean isBeforeAssignment(CaseState main) {
    return main instanceof CaseState.Registered || main instanceof CaseState.Accepted;
  }

  private static Optional<Refusal> obstacle(Party own, Optional<Party> other) {
    if (other.isEmpty()) {
      return Optional.of(Refusals.OTHER_MISSING);
    }
    return other.get().id().equals(own.id()) ? Optional.of(Refusals.ITSELF) : Optional.empty();
  }

  private static Optional<Refusal> closedDoor(Party other, Instant now) {
    if (other.state() instanceof Merged) {
      return Optional.of(Refusals.OTHER_IS_MERGED);
    }
    return switch (other.main()) {
      case CaseState.Declined _, CaseState.Cancelled _, CaseState.ReferredOut _ ->
          Optional.of(Refusals.OTHER_HAS_ENDED);
      case CaseState.Closed closed when closed.closedAt().plus(RELAPSE).isBefore(now) ->
          Optional.of(Refusals.CLOSED_LONG_AGO);
      default -> Optional.empty();
    };
  }

  /** The state after an event. */
  public static DuplicateState evolve(DuplicateState state, DuplicateEvent event) {
    return switch (event) {
      case DuplicateEvent.MergedInto e -> new Merged(e.into(), e.number(), state.rejected());
      case DuplicateEvent.BecameOwn _ -> new Alone(state.rejected());
      case DuplicateEvent.TookIn e -> {
        var members = new ArrayList<>(membersOf(state));
        members.add(e.member());
        yield new Leading(List.copyOf(members), state.rejected());
      }
      case DuplicateEvent.SplitAway e -> without(state, e.caseId());
      case DuplicateEvent.DuplicateRejected e -> rejecting(state, e.other());
    };
  }

  private static List<Member> membersOf(DuplicateState state) {
    return state instanceof Leading leading ? leading.members() : List.of();
  }

  private static DuplicateState without(DuplicateState state, UUID caseId) {
    var left = membersOf(state).stream().filter(m -> !m.caseId().equals(caseId)).toList();
    return left.isEmpty() ? new Alone(state.rejected()) : new Leading(left, state.rejected());
  }

  private static DuplicateState rejecting(DuplicateState state, UUID other) {
    var all = new HashSet<>(state.rejected());
    all.add(other);
    var rejected = Set.copyOf(all);
    return switch (state) {
      case Alone _ -> new Alone(rejected);
      case Leading s -> new Leading(s.members(), rejected);
      case Merged s -> new Merged(s.into(), s.number(), rejected);
    };
  }

  /** Why somebody may not close the case: a leader closes what was merged as well (DOMAIN 3.2). */
  public static Optional<Refusal> holdsClosing(DuplicateState state, Stamp stamp) {
    var needsLeader = membersOf(state).stream().anyMatch(Member::needsLeader);
    return needsLeader && stamp.by().role() != Role.OFFICE_LEADER
        ? Optional.of(Refusals.LEADER_CLOSES)
        : elsewhere(state);
  }

  /** Why a case cannot be worked on: another handles its matter. */
  public static Optional<Refusal> elsewhere(DuplicateState state) {
    return state instanceof Merged ? Optional.of(Refusals.HANDLED_ELSEWHERE) : Optional.empty();
  }
}
