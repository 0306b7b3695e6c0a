package io.anshao.cases.supervision.domain;

import io.anshao.cases.escalation.domain.Duty;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;

/** The letters that a case has brought about. */
public sealed interface SupervisionState {

  /** Signed so far, oldest first. */
  List<Letter> letters();

  /** As many as there are. */
  record Letters(List<Letter> letters) implements SupervisionState {}

  /**
   * A letter of supervision.
   *
   * @param duty what was late
   */
  record Letter(String number, Duty duty, Text content) {}

  /** Whether a letter was signed for that duty. */
  default boolean has(Duty duty) {
    return letters().stream().anyMatch(letter -> letter.duty().equals(duty));
  }
}
