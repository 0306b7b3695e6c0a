package io.anshao.cases.redlist;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Who reads, writes and decides on the red list: the district in which they do, or 403. */
final class EntryAccess {

  private static final String[] WRITERS = codes(Role.EDITOR, Role.TRIAGER);

  /** A firm is named with a leader of the office (DOMAIN 3.5). */
  private static final String[] DECIDERS = codes(Role.OFFICE_LEADER);

  private static final String[] READERS =
      codes(Role.EDITOR, Role.TRIAGER, Role.REVIEWER, Role.OFFICE_LEADER);

  private EntryAccess() {}

  static String reading(StaffUser user) {
    return district(user, READERS);
  }

  static String writing(StaffUser user) {
    return district(user, WRITERS);
  }

  static String deciding(StaffUser user) {
    return district(user, DECIDERS);
  }

  static boolean decides(StaffUser user) {
    return user.has(DECIDERS);
  }

  private static String district(StaffUser user, String... roles) {
    var district = user.district();
    if (district == null || !user.has(roles)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "红榜和承诺由拟稿员、研判员提出，由安委办领导审核。",
          "Editors and triagers propose, leaders of the office decide.");
    }
    return district;
  }

  private static String[] codes(Role... roles) {
    return Stream.of(roles).map(Role::code).toArray(String[]::new);
  }
}
