package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Permission.Person;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.token.StaffUser;
import java.util.Optional;
import java.util.Set;

/** A signed-in user as the permission table knows them. */
public final class StaffPerson {

  private StaffPerson() {}

  public static Person of(StaffUser user) {
    return new Person(
        user.id(), acting(Scope.roles(user)), Optional.ofNullable(user.unit()).map(UnitCode::new));
  }

  /** Who audits acts in no other role of theirs: nobody watches themselves. */
  private static Set<Role> acting(Set<Role> roles) {
    return roles.contains(Role.AUDITOR) ? Set.of(Role.AUDITOR) : Set.copyOf(roles);
  }
}
