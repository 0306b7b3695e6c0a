package io.anshao.cases.escalation.domain;

import io.anshao.cases.lifecycle.domain.Stamp;

/** A rung was reached. */
public sealed interface EscalationEvent {

  Stamp stamp();

  Duty duty();

  record Reminded(Stamp stamp, Duty duty) implements EscalationEvent {}

  record Urged(Stamp stamp, Duty duty) implements EscalationEvent {}

  record LetterDue(Stamp stamp, Duty duty) implements EscalationEvent {}

  record InterviewDue(Stamp stamp, Duty duty) implements EscalationEvent {}

  record ListingDue(Stamp stamp, Duty duty) implements EscalationEvent {}

  /** The event of a rung. */
  static EscalationEvent of(Rung rung, Stamp stamp, Duty duty) {
    return switch (rung) {
      case REMINDER -> new Reminded(stamp, duty);
      case URGING -> new Urged(stamp, duty);
      case LETTER -> new LetterDue(stamp, duty);
      case INTERVIEW -> new InterviewDue(stamp, duty);
      case LISTING -> new ListingDue(stamp, duty);
    };
  }

  /** The rung it reached. */
  default Rung rung() {
    return switch (this) {
      case Reminded _ -> Rung.REMINDER;
      case Urged _ -> Rung.URGING;
      case LetterDue _ -> Rung.LETTER;
      case InterviewDue _ -> Rung.INTERVIEW;
      case ListingDue _ -> Rung.LISTING;
    };
  }
}
