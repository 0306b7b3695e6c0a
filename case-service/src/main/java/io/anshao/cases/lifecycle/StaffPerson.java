package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.domain.Permission.Person;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.token.StaffUser;
import java.util.Optional;
import java.util.Set;

/** A signed-in user as the permission table knows them. */
public final class StaffPerson {

  private StaffPerson() {}

  public static Person of(StaffUser user) {
    return new Person(
        user.id(),
        Set.copyOf(Scope.roles(user)),
        Optional.ofNullable(user.unit()).map(UnitCode::new));
  }
}
