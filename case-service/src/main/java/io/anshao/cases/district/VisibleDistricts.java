package io.anshao.cases.district;

import io.anshao.cases.district.domain.District;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import org.springframework.http.HttpStatus;

/** Whose settings somebody may read: those of the own district, or of all for who has none. */
public final class VisibleDistricts {

  private VisibleDistricts() {}

  static boolean isVisible(String code, StaffUser user) {
    return user.district() == null || user.district().equals(code);
  }

  /**
   * The district.
   *
   * @throws Problem 404 {@code not-found} where there is none, and where it is another's
   */
  public static District find(DistrictBook districts, String code, StaffUser user) {
    return districts
        .find(code)
        .filter(_ -> isVisible(code, user))
        .orElseThrow(VisibleDistricts::notFound);
  }

  /** There is no such thing in the district. */
  public static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here.");
  }
}
