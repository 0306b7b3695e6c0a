package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * When something is done and by whom.
 *
 * @param at business time; never earlier than the case's last event
 * @param signedAt when the person gave the code of a second factor that stands behind it, system
 *     time; empty where none was asked for
 */
public record Stamp(Instant at, Actor by, Optional<Instant> signedAt) {

  /** To the millisecond, which every store and interface keeps. */
  public Stamp {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Without a code behind it. */
  public Stamp(Instant at, Actor by) {
    this(at, by, Optional.empty());
  }

  boolean isBy(UUID person) {
    return by.person().equals(person);
  }

  boolean isByOneOf(Set<UUID> people) {
    return people.contains(by.person());
  }
}
