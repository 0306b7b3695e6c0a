package io.anshao.cases.escalation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a case has climbed. */
public sealed interface EscalationState {

  /** Nothing was ever near its day. */
  record Ground() implements EscalationState {}

  /**
   * The highest rung of the duty that climbed last.
   *
   * @param others of the duties before it, which may come first again
   */
  record Reached(Duty duty, Rung rung, List<Height> others) implements EscalationState {}

  /** The highest rung of a duty. */
  record Height(Duty duty, Rung rung) {}

  /** The rung reached for this very duty; empty for another one. */
  default Optional<Rung> rungOf(Duty duty) {
    return heights().stream().filter(h -> h.duty().equals(duty)).map(Height::rung).findFirst();
  }

  /** After a rung of a duty. */
  default EscalationState climbed(Duty duty, Rung rung) {
    var others = heights().stream().filter(h -> !h.duty().equals(duty)).toList();
    return new Reached(duty, rung, others);
  }

  private List<Height> heights() {
    return switch (this) {
      case Ground() -> List.of();
      case Reached(var duty, var rung, var others) -> {
        var all = new ArrayList<>(others);
        all.add(new Height(duty, rung));
        yield all;
      }
    };
  }
}
