package io.anshao.notify.reveal;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/**
 * A member of staff in the role in which they act here.
 *
 * @param role DOMAIN 3.1
 */
record Member(UUID person, String name, String district, String role) {

  static final String CUSTODIAN = "identity_custodian";

  /** Who handles tips, in the order in which a role is named in the trail. */
  private static final List<String> ASKERS =
      List.of("triager", "unit_handler", "inspector", "office_leader");

  /**
   * Somebody who may have to reach a reporter.
   *
   * @throws Problem 403 when they handle no tips
   */
  static Member asker(StaffUser user) {
    return ASKERS.stream()
        .filter(user::has)
        .findFirst()
        .map(role -> in(user, role))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "只有办理举报的人员可以申请联系方式。",
                    "Only who handles tips may ask for a contact."));
  }

  /**
   * Somebody who keeps identities.
   *
   * @throws Problem 403 when they do not
   */
  static Member custodian(StaffUser user) {
    if (!user.has(CUSTODIAN)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "只有身份保管员可以办理。",
          "Only an identity custodian may do this.");
    }
    return in(user, CUSTODIAN);
  }

  private static Member in(StaffUser user, String role) {
    var district = user.district();
    if (district == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, "not-yours", "您不属于任何一个区。", "You belong to no district.");
    }
    return new Member(user.id(), user.name(), district, role);
  }
}
