package io.anshao.cases.people;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.token.StaffUser;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param district {@code null} for an administrator of all
 * @param unit code of the person's unit; {@code null} where no role needs one
 * @param mustChange whether the password is a temporary one
 * @param open whether the account may be used
 * @param leave when the person is away and who stands in; {@code null} where none is known
 */
public record Person(
    UUID id,
    String username,
    String name,
    @Nullable String district,
    @Nullable String unit,
    Set<Role> roles,
    boolean mustChange,
    boolean open,
    @Nullable Leave leave) {

  /**
   * Stands in the token in place of every role until the password is changed: it opens nothing, at
   * no service.
   */
  public static final String PASSWORD_CHANGE = "password_change";

  /** The same with that leave, or without one. */
  Person with(@Nullable Leave next) {
    return new Person(id, username, name, district, unit, roles, mustChange, open, next);
  }

  /** Whether both work in the same unit of the same district, or in no unit of it. */
  public boolean isColleagueOf(Person other) {
    return Objects.equals(district, other.district) && Objects.equals(unit, other.unit);
  }

  /** As tokens tell it. */
  public StaffUser asUser() {
    var codes =
        mustChange
            ? Set.of(PASSWORD_CHANGE)
            : roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    return new StaffUser(id, username, name, district, unit, codes);
  }
}
