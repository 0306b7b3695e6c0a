package io.anshao.cases.petition.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.petition.domain.PetitionCommand.Approve;
import io.anshao.cases.petition.domain.PetitionCommand.Propose;
import io.anshao.cases.petition.domain.PetitionCommand.Reject;
import io.anshao.cases.petition.domain.PetitionEvent.PetitionApproved;
import io.anshao.cases.petition.domain.PetitionEvent.PetitionProposed;
import io.anshao.cases.petition.domain.PetitionEvent.PetitionRejected;
import io.anshao.cases.petition.domain.PetitionState.NotProposed;
import io.anshao.cases.petition.domain.PetitionState.Petitioned;
import io.anshao.cases.petition.domain.PetitionState.Proposed;
import io.anshao.cases.petition.domain.PetitionState.Rejected;

/**
 * May a firm's closure be petitioned for (安全生产法 art. 113)? On the count over all its cases,
 * proposed by one person, decided by another who leads the committee, and counted again then.
 */
public final class PetitionDecider {

  private PetitionDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<PetitionEvent> decide(PetitionState state, PetitionCommand command) {
    return switch (command) {
      case Propose _ when state instanceof Proposed -> refuse(Refusals.PROPOSED_ALREADY);
      case Propose _ when state instanceof Petitioned -> refuse(Refusals.DECIDED_ALREADY);
      case Propose c when !c.isFounded() -> refuse(Refusals.NOT_FOUNDED);
      case Propose c when !c.grounds().isMet() -> refuse(Refusals.NOT_MET);
      case Propose c -> accept(new PetitionProposed(c.stamp(), c.reason(), c.grounds()));

      case Approve c when state instanceof Proposed s -> approve(s, c);
      case Reject c when state instanceof Proposed s && isByProposer(s, c) ->
          refuse(Refusals.SAME_PERSON);
      case Reject c when state instanceof Proposed ->
          accept(new PetitionRejected(c.stamp(), c.reason()));
      case Approve _, Reject _ -> refuse(Refusals.NOT_PROPOSED);
    };
  }

  private static Decision<PetitionEvent> approve(Proposed state, Approve c) {
    if (isByProposer(state, c)) {
      return refuse(Refusals.SAME_PERSON);
    }
    return c.grounds().isMet()
        ? accept(new PetitionApproved(c.stamp(), c.grounds()))
        : refuse(Refusals.NO_LONGER_MET);
  }

  private static boolean isByProposer(Proposed state, PetitionCommand command) {
    return command.stamp().by().person().equals(state.by());
  }

  /** The state after an event. */
  public static PetitionState evolve(PetitionState state, PetitionEvent event) {
    return switch (event) {
      case PetitionProposed e -> new Proposed(e.reason(), e.grounds(), e.stamp().by().person());
      case PetitionApproved e when state instanceof Proposed s ->
          new Petitioned(s.reason(), e.grounds());
      case PetitionApproved _ -> state;
      case PetitionRejected e -> new Rejected(e.reason());
    };
  }

  /** Before anything happened. */
  public static PetitionState start() {
    return new NotProposed();
  }
}
