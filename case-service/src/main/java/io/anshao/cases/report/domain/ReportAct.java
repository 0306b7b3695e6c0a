package io.anshao.cases.report.domain;

import io.anshao.cases.lifecycle.domain.Role;
import java.util.Locale;
import java.util.Set;

/** What may be done with a report, and by whom (DOMAIN 3.1). */
public enum ReportAct {
  OPEN(false),
  SAVE(true, Role.UNIT_CLERK, Role.UNIT_LEADER),
  /** 签发报送: by who answers for the unit. */
  SUBMIT(true, Role.UNIT_LEADER),
  RETURN(false, Role.TRIAGER, Role.OFFICE_LEADER),
  FREEZE(false, Role.TRIAGER, Role.OFFICE_LEADER),
  REMIND(false, Role.TRIAGER, Role.OFFICE_LEADER);

  private final boolean isOfUnit;
  private final Set<Role> roles;

  ReportAct(boolean isOfUnit, Role... roles) {
    this.isOfUnit = isOfUnit;
    this.roles = Set.of(roles);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the unit does it and not the office. */
  public boolean isOfUnit() {
    return isOfUnit;
  }

  /** Whether one of these roles may. */
  public boolean isFor(Set<Role> held) {
    return roles.stream().anyMatch(held::contains);
  }
}
