package io.anshao.notify.payout;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Somebody who pays rewards, in one district. */
record Finance(UUID person, String district) {

  private static final String ROLE = "finance";

  /**
   * The person.
   *
   * @throws Problem 403 when they do not pay rewards
   */
  static Finance of(StaffUser user) {
    var district = user.district();
    if (district == null || !user.has(ROLE)) {
      throw Problem.of(HttpStatus.FORBIDDEN, "not-yours", "只有财务人员可以付款。", "Only finance pays.");
    }
    return new Finance(user.id(), district);
  }
}
