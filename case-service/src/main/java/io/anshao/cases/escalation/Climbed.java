package io.anshao.cases.escalation;

import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.escalation.domain.EscalationState;
import io.anshao.cases.escalation.domain.EscalationState.Reached;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.Overview;
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

  /** The rung of what is due of a unit now; empty on the ground, and where nothing is due. */
  public static Optional<Rung> now(CaseFile file) {
    return Overview.of(file.main())
        .assignment()
        .flatMap(_ -> file.clocks().nextOfUnits())
        .flatMap(clock -> in(file).flatMap(reached -> reached.rungOf(Duty.of(clock))));
  }
}
