package io.anshao.cases.people;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.lifecycle.domain.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person for pickers; administrators also see the account.
 *
 * @param username for administrators
 * @param open for administrators
 */
record PersonLine(
    UUID id,
    String name,
    @Nullable String district,
    @Nullable String unit,
    @Nullable String unitName,
    List<String> roles,
    @Nullable String username,
    @Nullable Boolean open,
    @Nullable Boolean mustChangePassword,
    @Nullable Leave leave) {

  static PersonLine of(Person person, DistrictBook districts, boolean isForAdministrator) {
    return new PersonLine(
        person.id(),
        person.name(),
        person.district(),
        person.unit(),
        unitName(person, districts),
        person.roles().stream().map(Role::code).sorted().toList(),
        isForAdministrator ? person.username() : null,
        isForAdministrator ? person.open() : null,
        isForAdministrator ? person.mustChange() : null,
        person.leave());
  }

  private static @Nullable String unitName(Person person, DistrictBook districts) {
    var unit = person.unit();
    return unit == null
        ? null
        : Optional.ofNullable(person.district())
            .flatMap(districts::find)
            .flatMap(d -> d.unit(unit))
            .map(Unit::name)
            .orElse(null);
  }
}
