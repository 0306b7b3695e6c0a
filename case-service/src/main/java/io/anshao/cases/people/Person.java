package io.anshao.cases.people;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.token.StaffUser;
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
 */
public record Person(
    UUID id,
    String username,
    String name,
    @Nullable String district,
    @Nullable String unit,
    Set<Role> roles,
    boolean mustChange,
    boolean open) {

  /**
   * Stands in the token in place of every role until the password is changed: it opens nothing, at
   * no service.
   */
  public static final String PASSWORD_CHANGE = "password_change";

  /** As tokens tell it. */
  public StaffUser asUser() {
    var codes =
        mustChange
            ? Set.of(PASSWORD_CHANGE)
            : roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    return new StaffUser(id, username, name, district, unit, codes);
  }
}
