package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Whose figures a person may ask for: who leads or assesses in the office, of the whole district; a
 * unit's leader, of that unit.
 *
 * @param onlyUnit the unit to which the person is bound
 */
record MetricAccess(String district, Optional<UnitCode> onlyUnit) {

  private static final String[] OFFICE =
      codes(Role.OFFICE_LEADER, Role.COMMITTEE_LEADER, Role.ASSESSOR, Role.TRIAGER, Role.AUDITOR);

  /**
   * What the person's roles give.
   *
   * @throws Problem 403 when they give nothing
   */
  static MetricAccess of(StaffUser user) {
    var district = user.district();
    var unit = user.unit();
    if (district != null && user.has(OFFICE)) {
      return new MetricAccess(district, Optional.empty());
    }
    if (district != null && unit != null && user.has(Role.UNIT_LEADER.code())) {
      return new MetricAccess(district, Optional.of(new UnitCode(unit)));
    }
    throw refused();
  }

  /**
   * The request, narrowed to the person's own unit where they are bound to one.
   *
   * @throws Problem 403 when it asks for another unit
   */
  MetricRequest narrow(MetricRequest request) {
    if (onlyUnit.isEmpty()) {
      return request;
    }
    var own = onlyUnit.get();
    if (request.selection().unit().filter(unit -> !unit.equals(own)).isPresent()) {
      throw refused();
    }
    return request.of(own);
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "您没有查看这些统计的权限。", "These figures are not yours to see.");
  }

  private static String[] codes(Role... roles) {
    return Stream.of(roles).map(Role::code).toArray(String[]::new);
  }
}
