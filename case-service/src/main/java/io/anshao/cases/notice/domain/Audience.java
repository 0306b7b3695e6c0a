package io.anshao.cases.notice.domain;

import java.util.Set;
import java.util.UUID;

/** Whom a notice is for. */
public sealed interface Audience {

  /** One person. */
  record Person(UUID id) implements Audience {}

  /** Whoever holds a role in one of these units. */
  record InUnits(String role, Set<String> units) implements Audience {}

  /** Whoever holds a role in the district. */
  record InDistrict(String role) implements Audience {}

  /** Whether somebody is meant. */
  default boolean includes(UUID person, Set<String> roles, String unit) {
    return switch (this) {
      case Person(var id) -> id.equals(person);
      case InUnits(var role, var units) -> roles.contains(role) && units.contains(unit);
      case InDistrict(var role) -> roles.contains(role);
    };
  }
}
