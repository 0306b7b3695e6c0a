package io.anshao.cases.lifecycle.domain;

import io.anshao.cases.lifecycle.domain.CaseState.DeclineProposed;
import io.anshao.cases.lifecycle.domain.CaseState.PendingClosure;
import io.anshao.cases.lifecycle.domain.CaseState.PendingReinspection;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspecting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A step that needs another pair of eyes: who could take it, before anybody leaves.
 *
 * @param step the line of the permission table, narrowed to who may take it in this case
 * @param barred who had a part in what it judges
 */
public record OtherEyes(Permission step, Set<UUID> barred) {

  /** What the case needs now; empty where any colleague will do. */
  public static Optional<OtherEyes> of(CaseState state) {
    return switch (state) {
      case DeclineProposed s -> need("approve-decline", Set.of(s.proposedBy()));
      case PendingReinspection s -> reinspection(s.work());
      case Reinspecting s -> reinspection(s.work());
      case PendingClosure s -> Optional.of(closure(s));
      default -> Optional.empty();
    };
  }

  private static Optional<OtherEyes> need(String command, Set<UUID> barred) {
    return Optional.of(new OtherEyes(Permissions.of(command), barred));
  }

  private static Optional<OtherEyes> reinspection(Work work) {
    return work.isMajor() ? need("record-reinspection", work.knowers()) : Optional.empty();
  }

  private static OtherEyes closure(PendingClosure s) {
    var barred = new HashSet<>(s.work().findings().reinspectors());
    barred.add(s.submittedBy());
    var all = Permissions.of("approve-closure");
    var step =
        s.work().needsLeader()
            ? new Permission(all.command(), all.reach(), List.of(Role.OFFICE_LEADER))
            : all;
    return new OtherEyes(step, Set.copyOf(barred));
  }

  /** Whether the person could take the step on a case in these hands. */
  public boolean mayBe(Permission.Person person, Optional<Assignment> hands) {
    return !barred.contains(person.id()) && step.actor(person, hands).isPresent();
  }
}
