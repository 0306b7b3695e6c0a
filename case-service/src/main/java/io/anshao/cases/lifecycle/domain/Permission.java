package io.anshao.cases.lifecycle.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may give a command: one line of the permission table that server and console read.
 *
 * @param roles any of these; the first one that a person holds is the role they act in
 * @param reach on which cases of the district
 */
public record Permission(String command, Reach reach, List<Role> roles) {

  /** On which cases of the person's district. */
  public enum Reach {
    /** All. */
    DISTRICT,
    /** Those their unit leads. */
    LEAD,
    /** Those their unit leads or helps with. */
    INVOLVED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A person who asks. */
  public record Person(UUID id, Set<Role> roles, Optional<UnitCode> unit) {}

  static Permission district(String command, Role... roles) {
    return new Permission(command, Reach.DISTRICT, List.of(roles));
  }

  static Permission lead(String command, Role... roles) {
    return new Permission(command, Reach.LEAD, List.of(roles));
  }

  static Permission involved(String command, Role... roles) {
    return new Permission(command, Reach.INVOLVED, List.of(roles));
  }

  /** As whom the person acts on a case in these hands; empty when they may not. */
  public Optional<Actor> actor(Person person, Optional<Assignment> hands) {
    return roles.stream()
        .filter(person.roles()::contains)
        .findFirst()
        .filter(_ -> reaches(person, hands))
        .map(role -> new Actor(person.id(), role, person.unit()));
  }

  private boolean reaches(Person person, Optional<Assignment> hands) {
    return switch (reach) {
      case DISTRICT -> true;
      case LEAD -> both(person, hands, (a, unit) -> a.lead().equals(unit));
      case INVOLVED -> both(person, hands, Assignment::involves);
    };
  }

  private static boolean both(
      Person person,
      Optional<Assignment> hands,
      java.util.function.BiPredicate<Assignment, UnitCode> test) {
    return hands.isPresent()
        && person.unit().isPresent()
        && test.test(hands.get(), person.unit().get());
  }
}
