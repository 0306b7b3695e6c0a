package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.Permission.district;
import static io.anshao.cases.lifecycle.domain.Permission.involved;
import static io.anshao.cases.lifecycle.domain.Permission.lead;
import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_CLERK;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;

import java.util.List;

/** Who may do what on the main line (DOMAIN 3.2), as data. */
public final class Permissions {

  /** One line per command. */
  public static final List<Permission> MAIN =
      List.of(
          district("accept", TRIAGER),
          district("decline", TRIAGER),
          district("approve-decline", OFFICE_LEADER),
          district("reject-decline", OFFICE_LEADER),
          district("cancel", OFFICE_LEADER),
          district("assign", TRIAGER),
          lead("sign-for", UNIT_CLERK),
          lead("hand-over", UNIT_LEADER, UNIT_CLERK),
          lead("return", UNIT_LEADER),
          district("refuse-return", TRIAGER),
          involved("record-inspection", UNIT_HANDLER, INSPECTOR),
          lead("order-rectification", UNIT_HANDLER, INSPECTOR),
          involved("report-rectification", UNIT_HANDLER),
          involved("start-reinspection", INSPECTOR),
          involved("record-reinspection", INSPECTOR),
          lead("submit-closure", UNIT_LEADER),
          district("approve-closure", OFFICE_LEADER, TRIAGER),
          district("reject-closure", OFFICE_LEADER, TRIAGER),
          district("reopen", OFFICE_LEADER));

  private Permissions() {}

  /**
   * The line of that command.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Permission of(String command) {
    return MAIN.stream()
        .filter(p -> p.command().equals(command))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(command));
  }
}
