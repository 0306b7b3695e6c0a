package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Person;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Everybody who acts: in the office one by role and one of all roles, in each unit likewise. */
final class Cast {

  static final List<UnitCode> UNITS =
      List.of(new UnitCode("xfjy"), new UnitCode("zjj"), new UnitCode("t_cc"));

  private static final Set<Role> OF_UNITS =
      EnumSet.of(Role.UNIT_CLERK, Role.UNIT_HANDLER, Role.UNIT_LEADER, Role.INSPECTOR);

  private static final List<Person> ALL = everybody();

  private Cast() {}

  private static List<Person> everybody() {
    var all = new ArrayList<Person>();
    var office = EnumSet.complementOf(EnumSet.copyOf(OF_UNITS));
    office.forEach(role -> all.add(person(role.code(), Set.of(role), Optional.empty())));
    all.add(person("office", office, Optional.empty()));
    all.add(person("office too", office, Optional.empty()));
    for (var unit : UNITS) {
      OF_UNITS.forEach(
          role -> all.add(person(role + " of " + unit, Set.of(role), Optional.of(unit))));
      all.add(person("all of " + unit, OF_UNITS, Optional.of(unit)));
      all.add(person("inspector of " + unit, Set.of(Role.INSPECTOR), Optional.of(unit)));
    }
    return List.copyOf(all);
  }

  private static Person person(String name, Set<Role> roles, Optional<UnitCode> unit) {
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Person(id, Set.copyOf(roles), unit);
  }

  /** Somebody who may give that command now, if anybody may. */
  static Optional<Actor> anybody(
      Permission permission, Optional<Assignment> hands, RandomGenerator random) {
    int first = random.nextInt(ALL.size());
    for (int i = 0; i < ALL.size(); i++) {
      var actor = permission.actor(ALL.get((first + i) % ALL.size()), hands);
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  /** Somebody of the same unit. */
  static UUID colleague(Actor of, RandomGenerator random) {
    var all = ALL.stream().filter(p -> p.unit().equals(of.unit())).toList();
    return all.get(random.nextInt(all.size())).id();
  }
}
