package io.anshao.cases.lifecycle.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts, in which role and for which unit.
 *
 * @param person id of the staff member; all zeros for the service itself
 */
public record Actor(UUID person, Role role, Optional<UnitCode> unit) {

  /** The service itself. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 0), Role.SYSTEM, Optional.empty());
}
