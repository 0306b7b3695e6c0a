package io.anshao.cases.alarm.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is called for an emergency, one after the other, again from the first after the last.
 *
 * @param people in order
 * @param minutes that each has to say that they know
 */
public record CallPlan(List<UUID> people, int minutes) {

  /** Where a district set nothing (design). */
  public static final int STANDARD_MINUTES = 5;

  /** How often everybody is called, before people in the office have to see to it (design). */
  static final int ROUNDS = 3;

  public CallPlan {
    people = List.copyOf(people);
  }

  /** Whom the call of that number, from 0, is for; empty when all were called often enough. */
  public Optional<UUID> person(int call) {
    return people.isEmpty() || call >= ROUNDS * people.size()
        ? Optional.empty()
        : Optional.of(people.get(call % people.size()));
  }

  /** When the call after that one is due; empty after the last. */
  public Optional<Instant> next(int call, Instant now) {
    return person(call + 1).map(_ -> now.plus(Duration.ofMinutes(minutes)));
  }
}
