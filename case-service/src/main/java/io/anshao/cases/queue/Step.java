package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a case waits for, a little finer than its state: two states wait for different people in
 * turn.
 */
final class Step {

  static final String TO_TRIAGE = "to_triage";
  static final String DECLINE_PROPOSED = "decline_proposed";
  static final String TO_CONCLUDE = "to_conclude";

  /** A unit signed for it and has not brought it to its end. */
  static final List<String> AT_WORK =
      List.of(
          "in_progress",
          "rectifying",
          "pending_reinspection",
          "reinspecting",
          TO_CONCLUDE,
          "rework",
          "pending_closure");

  private Step() {}

  /** As stored in the row. */
  static String of(CaseState state) {
    return switch (state) {
      case CaseState.Registered _ -> TO_TRIAGE;
      case CaseState.DeclineProposed _ -> DECLINE_PROPOSED;
      case CaseState.Reinspected _ -> TO_CONCLUDE;
      default -> Stage.of(state).code();
    };
  }

  /** The state whose step it is. */
  static String stateOf(String step) {
    return switch (step) {
      case TO_TRIAGE, DECLINE_PROPOSED -> Stage.REGISTERED.code();
      case TO_CONCLUDE -> Stage.REINSPECTING.code();
      default -> step;
    };
  }

  /** The steps that a filter by a state's or a step's name means; empty for no such name. */
  static Optional<List<String>> named(String name) {
    return switch (name) {
      case TO_TRIAGE, DECLINE_PROPOSED, TO_CONCLUDE -> Optional.of(List.of(name));
      case "registered" -> Optional.of(List.of(TO_TRIAGE, DECLINE_PROPOSED));
      case "reinspecting" -> Optional.of(List.of(name, TO_CONCLUDE));
      default ->
          Arrays.stream(Stage.values())
              .map(Stage::code)
              .filter(name::equals)
              .findFirst()
              .map(List::of);
    };
  }
}
