package io.anshao.cases.escalation.domain;

import java.util.Optional;

/** How far a case has climbed. */
public sealed interface EscalationState {

  /** Nothing was ever near its day. */
  record Ground() implements EscalationState {}

  /** The highest rung of a duty. */
  record Reached(Duty duty, Rung rung) implements EscalationState {}

  /** The rung reached for this very duty; empty for another one. */
  default Optional<Rung> rungOf(Duty duty) {
    return switch (this) {
      case Ground() -> Optional.empty();
      case Reached(var of, var rung) -> of.equals(duty) ? Optional.of(rung) : Optional.empty();
    };
  }
}
