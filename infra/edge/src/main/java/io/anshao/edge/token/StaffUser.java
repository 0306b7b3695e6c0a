package io.anshao.edge.token;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in member of staff, as the token says.
 *
 * @param district the district the person works for; {@code null} for an administrator of all
 * @param unit code of the person's unit; {@code null} for an administrator of all
 * @param roles role codes of DOMAIN 3.1, for example {@code triager}
 */
public record StaffUser(
    UUID id,
    String username,
    String name,
    @Nullable String district,
    @Nullable String unit,
    Set<String> roles) {

  /** Whether the person holds any of the roles. */
  public boolean has(String... anyOf) {
    for (var role : anyOf) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }
}
