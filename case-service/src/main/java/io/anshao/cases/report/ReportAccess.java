package io.anshao.cases.report;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * Whose reports a person may read, and what they may do with them: the office, all of the district;
 * a unit's clerk and leader, their own unit's.
 *
 * @param unit the person's unit
 * @param isOffice whether the person reads all of the district
 */
record ReportAccess(
    String district, StaffUser user, Optional<UnitCode> unit, boolean isOffice, Set<Role> roles) {

  private static final Set<Role> OFFICE =
      Set.of(Role.OFFICE_LEADER, Role.COMMITTEE_LEADER, Role.ASSESSOR, Role.TRIAGER, Role.AUDITOR);

  private static final Set<Role> UNIT = Set.of(Role.UNIT_CLERK, Role.UNIT_LEADER);

  /** Who draws the calendar up and changes it. */
  private static final Set<Role> PLANNERS = Set.of(Role.OFFICE_LEADER, Role.ADMINISTRATOR);

  UUID person() {
    return user.id();
  }

  /**
   * What the person's roles give.
   *
   * @throws Problem 403 when they give nothing
   */
  static ReportAccess of(StaffUser user) {
    var access = any(user);
    if (!access.isOffice && !(access.unit.isPresent() && access.holds(UNIT))) {
      throw refused();
    }
    return access;
  }

  /**
   * Somebody who may see or change the calendar.
   *
   * @throws Problem 403 for others
   */
  static ReportAccess planner(StaffUser user) {
    var access = any(user);
    if (!access.holds(PLANNERS)) {
      throw refused();
    }
    return access;
  }

  /**
   * Anybody of a district.
   *
   * @throws Problem 403 for who belongs to none
   */
  static ReportAccess any(StaffUser user) {
    var district = user.district();
    if (district == null) {
      throw refused();
    }
    var roles = Scope.roles(user);
    return new ReportAccess(
        district,
        user,
        Optional.ofNullable(user.unit()).map(UnitCode::new),
        OFFICE.stream().anyMatch(roles::contains),
        roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
  }

  /** Whether the report is there for the person at all. */
  boolean sees(StoredReport report) {
    return report.district().equals(district) && (isOffice || isOf(report.unit()));
  }

  /** Whether the person works for that unit in a role that reports. */
  boolean isOf(UnitCode of) {
    return unit.filter(of::equals).isPresent() && holds(UNIT);
  }

  /** Whether the person may do it with that report, as far as roles say. */
  boolean may(ReportAct act, StoredReport report) {
    return act.isFor(roles)
        && !roles.contains(Role.AUDITOR)
        && (act.isOfUnit() ? isOf(report.unit()) : isOffice);
  }

  /**
   * Asks for the right to do it.
   *
   * @throws Problem 403 without it
   */
  void require(ReportAct act, StoredReport report) {
    if (!may(act, report)) {
      throw refused();
    }
  }

  /**
   * Who scores 考核; nobody scores their own unit.
   *
   * @throws Problem 403 for others
   */
  void requireAssessor() {
    if (!roles.contains(Role.ASSESSOR)) {
      throw refused();
    }
  }

  boolean holds(Set<Role> anyOf) {
    return roles.stream().anyMatch(anyOf::contains);
  }

  static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "您没有这项报表权限。", "This is not yours to do with reports.");
  }

  static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这份报表。", "There is no such report.");
  }
}
