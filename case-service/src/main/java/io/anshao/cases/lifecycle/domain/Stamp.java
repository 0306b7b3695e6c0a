package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * When something is done and by whom.
 *
 * @param at business time; never earlier than the case's last event
 */
public record Stamp(Instant at, Actor by) {

  /** To the millisecond, which every store and interface keeps. */
  public Stamp {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  boolean isBy(UUID person) {
    return by.person().equals(person);
  }

  boolean isByOneOf(Set<UUID> people) {
    return people.contains(by.person());
  }
}
