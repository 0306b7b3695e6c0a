package io.anshao.cases.escalation.domain;

import io.anshao.cases.clock.domain.Clock;
import java.time.Instant;

/**
 * What a unit has to do by when. Another due date, or another round, is another duty: its ladder
 * begins at the bottom.
 *
 * @param clock key of its policy
 */
public record Duty(String clock, int round, Instant dueAt) {

  /** What a running clock of a unit asks for. */
  public static Duty of(Clock clock) {
    return new Duty(clock.key(), clock.round(), clock.deadline().dueAt());
  }
}
