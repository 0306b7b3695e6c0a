package io.anshao.cases.survey;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Whose places a person sees: the office, those of the district; a unit, its own.
 *
 * @param own the unit to which the person is bound
 */
record SurveyAccess(String district, Optional<UnitCode> own) {

  private static final String[] OFFICE = codes(Role.TRIAGER, Role.OFFICE_LEADER);
  private static final String[] UNITS =
      codes(Role.UNIT_CLERK, Role.UNIT_HANDLER, Role.UNIT_LEADER, Role.INSPECTOR);
  private static final String[] READERS = codes(Role.COMMITTEE_LEADER, Role.AUDITOR);

  /**
   * Who may write.
   *
   * @throws Problem 403
   */
  static SurveyAccess writing(StaffUser user) {
    var district = user.district();
    if (district == null) {
      throw refused();
    }
    if (user.has(OFFICE)) {
      return new SurveyAccess(district, Optional.empty());
    }
    var unit = user.unit();
    if (unit == null || !user.has(UNITS)) {
      throw refused();
    }
    return new SurveyAccess(district, Optional.of(new UnitCode(unit)));
  }

  /**
   * Who may read.
   *
   * @throws Problem 403
   */
  static SurveyAccess reading(StaffUser user) {
    var district = user.district();
    return district != null && user.has(READERS)
        ? new SurveyAccess(district, Optional.empty())
        : writing(user);
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "not-yours",
        "风险普查由安委办和承办单位登记。",
        "The office and the units keep the risk register.");
  }

  private static String[] codes(Role... roles) {
    return Stream.of(roles).map(Role::code).toArray(String[]::new);
  }
}
