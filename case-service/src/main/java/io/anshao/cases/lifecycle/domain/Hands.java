package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseDecider.refuse;
import static io.anshao.cases.lifecycle.domain.Decision.accept;

import io.anshao.cases.lifecycle.domain.CaseCommand.HandOver;
import io.anshao.cases.lifecycle.domain.CaseState.Assigned;
import io.anshao.cases.lifecycle.domain.CaseState.InProgress;
import io.anshao.cases.lifecycle.domain.CaseState.PendingClosure;
import io.anshao.cases.lifecycle.domain.CaseState.PendingReinspection;
import io.anshao.cases.lifecycle.domain.CaseState.Recalled;
import io.anshao.cases.lifecycle.domain.CaseState.Rectifying;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspected;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspecting;
import io.anshao.cases.lifecycle.domain.CaseState.Returned;
import io.anshao.cases.lifecycle.domain.CaseState.Rework;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** In whose hands a case is, and how it passes into others: no case waits for who left. */
final class Hands {

  private Hands() {}

  /** What a unit is at work on; empty before it signed, and once it is over. */
  static Optional<Work> work(CaseState state) {
    return switch (state) {
      case InProgress s -> Optional.of(s.work());
      case Rectifying s -> Optional.of(s.work());
      case PendingReinspection s -> Optional.of(s.work());
      case Reinspecting s -> Optional.of(s.work());
      case Reinspected s -> Optional.of(s.work());
      case Rework s -> Optional.of(s.work());
      case PendingClosure s -> Optional.of(s.work());
      default -> Optional.empty();
    };
  }

  /** The new handler counts as who he is: he cannot have re-inspected a major hazard. */
  static Decision<CaseEvent> handOver(Work work, HandOver c) {
    if (work.handler().equals(c.to())) {
      return refuse(Reason.SAME_HANDLER);
    }
    return work.isMajor() && work.findings().reinspectors().contains(c.to())
        ? refuse(Reason.HANDLER_REINSPECTED)
        : accept(new CaseEvent.HandedOver(c.stamp(), c.to(), c.reason()));
  }

  static CaseState handed(CaseState state, UUID to) {
    return switch (state) {
      case InProgress s -> new InProgress(s.work().handedTo(to));
      case Rectifying s -> new Rectifying(s.work().handedTo(to));
      case PendingReinspection s -> new PendingReinspection(s.work().handedTo(to));
      case Reinspecting s -> new Reinspecting(s.work().handedTo(to));
      case Reinspected s -> new Reinspected(s.work().handedTo(to));
      case Rework s -> new Rework(s.work().handedTo(to));
      case PendingClosure s ->
          new PendingClosure(s.work().handedTo(to), s.conclusion(), s.measure(), s.submittedBy());
      default -> state;
    };
  }

  static boolean mayBeRecalled(CaseState state) {
    return state instanceof Assigned || state instanceof Returned || work(state).isPresent();
  }

  static CaseState recalled(CaseState state) {
    return switch (state) {
      case Assigned s -> recalled(s.matter(), s.assignment(), s.findings().recalled(Set.of()));
      case Returned s -> recalled(s.matter(), s.assignment(), s.findings().recalled(Set.of()));
      default -> work(state).map(Hands::recalled).orElse(state);
    };
  }

  /** Whoever handled it had a part in it, also when another unit has it. */
  private static CaseState recalled(Work work) {
    return recalled(work.matter(), work.assignment(), work.findings().recalled(work.knowers()));
  }

  private static CaseState recalled(Matter matter, Assignment from, Findings findings) {
    return new Recalled(matter, findings, from.returnedBy());
  }
}
