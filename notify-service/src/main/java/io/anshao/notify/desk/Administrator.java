package io.anshao.notify.desk;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Somebody who manages a district's notices. */
public record Administrator(UUID person, String district) {

  private static final String ROLE = "administrator";

  /**
   * The person, for a district.
   *
   * @param district that an administrator of all asks for; others have their own
   * @throws Problem 403 when they manage nothing there
   */
  public static Administrator of(StaffUser user, @Nullable String district) {
    var own = user.district();
    var chosen = own == null ? district : own;
    if (!user.has(ROLE) || chosen == null || district != null && !district.equals(chosen)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "由本区的管理员办理。",
          "An administrator of the district does this.");
    }
    return new Administrator(user.id(), chosen);
  }
}
