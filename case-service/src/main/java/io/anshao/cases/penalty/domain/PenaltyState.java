package io.anshao.cases.penalty.domain;

import java.util.List;
import java.util.Optional;

/** The penalties of a case, oldest first; the last one is being dealt with. */
public sealed interface PenaltyState {

  List<Penalty> penalties();

  /** As many as there are. */
  record Penalties(List<Penalty> penalties) implements PenaltyState {}

  /** The one that is being dealt with. */
  default Optional<Penalty> current() {
    return penalties().isEmpty() ? Optional.empty() : Optional.of(penalties().getLast());
  }

  /** All fines that stand, in whole yuan. */
  default long fines() {
    return penalties().stream().mapToLong(Penalty::standing).sum();
  }
}
