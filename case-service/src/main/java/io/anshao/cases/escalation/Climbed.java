package io.anshao.cases.escalation;

import io.anshao.cases.escalation.domain.EscalationState;
import io.anshao.cases.escalation.domain.EscalationState.Reached;
import io.anshao.cases.lifecycle.CaseFile;
import java.util.Optional;

/** How far a case has climbed, for other tracks. */
public final class Climbed {

  private Climbed() {}

  /** The highest rung so far, with its duty; empty on the ground. */
  public static Optional<Reached> in(CaseFile file) {
    var standing = file.tracks().get(EscalationTrack.NAME);
    return standing != null && (EscalationState) standing.state() instanceof Reached reached
        ? Optional.of(reached)
        : Optional.empty();
  }
}
