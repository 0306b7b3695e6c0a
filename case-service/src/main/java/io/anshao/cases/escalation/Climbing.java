package io.anshao.cases.escalation;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.escalation.domain.Escalating;
import io.anshao.cases.escalation.domain.Escalating.Look;
import io.anshao.cases.escalation.domain.EscalationState;
import io.anshao.cases.escalation.domain.Ladder;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Overview;
import java.time.Instant;
import java.util.Optional;

/** Where a case stands on its ladder, and what is due of it. */
final class Climbing {

  private final Calendars calendars;

  Climbing(Calendars calendars) {
    this.calendars = calendars;
  }

  /** When the next rung is due; empty when no unit has a running duty, or at the top. */
  Optional<Instant> next(CaseFile file) {
    return ladder(file).flatMap(ladder -> ladder.next(stateOf(file).rungOf(ladder.duty())));
  }

  /** What is due by now, to be appended. */
  Optional<Draft> due(CaseFile file, Instant now) {
    var stamp = file.stamp(now, Actor.SYSTEM);
    return ladder(file)
        .flatMap(
            ladder ->
                Draft.ofAccepted(
                    file,
                    EscalationTrack.NAME,
                    Escalating.decide(stateOf(file), new Look(stamp, ladder)),
                    new Words()));
  }

  private Optional<Ladder> ladder(CaseFile file) {
    return Overview.of(file.main())
        .assignment()
        .flatMap(_ -> file.clocks().nextOfUnits())
        .map(clock -> Ladder.of(clock, calendars.of(file.district())));
  }

  private static EscalationState stateOf(CaseFile file) {
    return file.state(EscalationTrack.NAME, EscalationState.class, new EscalationState.Ground());
  }
}
