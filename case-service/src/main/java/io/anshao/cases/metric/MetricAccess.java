package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.BesideColumns;
import io.anshao.cases.metric.domain.Column;
import io.anshao.cases.metric.domain.Columns;
import io.anshao.cases.metric.domain.Metric;
import io.anshao.cases.metric.domain.Metrics;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Whose figures a person may ask for: who leads or assesses in the office, of the whole district; a
 * unit's leader, of that unit.
 *
 * @param onlyUnit the unit to which the person is bound
 * @param own the person's unit: what accuses it counts for nobody of it
 */
record MetricAccess(String district, Optional<UnitCode> onlyUnit, Optional<UnitCode> own) {

  private static final String[] OFFICE =
      codes(Role.OFFICE_LEADER, Role.COMMITTEE_LEADER, Role.ASSESSOR, Role.TRIAGER, Role.AUDITOR);

  /**
   * What the person's roles give.
   *
   * @throws Problem 403 when they give nothing
   */
  static MetricAccess of(StaffUser user) {
    var district = user.district();
    var unit = Optional.ofNullable(user.unit()).map(UnitCode::new);
    if (district != null && user.has(OFFICE)) {
      return new MetricAccess(district, Optional.empty(), unit);
    }
    if (district != null && unit.isPresent() && user.has(Role.UNIT_LEADER.code())) {
      return new MetricAccess(district, unit, unit);
    }
    throw refused();
  }

  /**
   * The request, narrowed to the person's own unit where they are bound to one.
   *
   * @throws Problem 403 when it asks for another unit, or by which way reports came: few cases and
   *     their channel would tell a unit who reported
   */
  MetricRequest narrow(MetricRequest request) {
    if (onlyUnit.isEmpty()) {
      return request;
    }
    var own = onlyUnit.get();
    if (request.selection().unit().filter(unit -> !unit.equals(own)).isPresent()
        || request.selection().channel().isPresent()) {
      throw refused();
    }
    return request.of(own);
  }

  /** The metrics that the person is told of: a unit learns nothing of who reported. */
  List<Metric> metrics() {
    return onlyUnit.isEmpty() ? Metrics.ALL : Metrics.FOR_UNITS;
  }

  /** The columns that the person is told of. */
  List<Column> columns() {
    var ofCases = onlyUnit.isEmpty() ? Columns.ALL : Columns.FOR_UNITS;
    return Stream.concat(ofCases.stream(), BesideColumns.ALL.stream()).toList();
  }

  /**
   * Whether the person may open the cases behind it. Which of its cases have a reporter who can be
   * reached is nothing for a unit.
   */
  boolean opens(Metric metric) {
    return onlyUnit.isEmpty() || !Metrics.SAID_BY_REPORTERS.contains(metric);
  }

  /**
   * What only the office may ask for.
   *
   * @throws Problem 403 for somebody of a unit
   */
  void requireOffice() {
    if (onlyUnit.isPresent()) {
      throw refused();
    }
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "您没有查看这些统计的权限。", "These figures are not yours to see.");
  }

  private static String[] codes(Role... roles) {
    return Stream.of(roles).map(Role::code).toArray(String[]::new);
  }
}
