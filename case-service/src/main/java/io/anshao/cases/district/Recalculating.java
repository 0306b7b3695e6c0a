package io.anshao.cases.district;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Asks for the open clocks of a district to be computed anew. */
public final class Recalculating {

  static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String REQUEST =
      """
      insert into recalculation (district, after_case, policies) values (?, ?, ?)
      on conflict (district) do update
        set after_case = excluded.after_case, requested_at = now(),
            policies = recalculation.policies or excluded.policies""";

  private Recalculating() {}

  /** In the transaction that corrects the calendar; begins again if it is under way. */
  static void byCalendar(Connection tx, String district) throws SQLException {
    request(tx, district, false);
  }

  /** In the transaction that changes the policies; running clocks get the new spans. */
  public static void byPolicies(Connection tx, String district) throws SQLException {
    request(tx, district, true);
  }

  private static void request(Connection tx, String district, boolean policies)
      throws SQLException {
    try (var insert = tx.prepareStatement(REQUEST)) {
      insert.setString(1, district);
      insert.setObject(2, BEFORE_ALL);
      insert.setBoolean(3, policies);
      insert.executeUpdate();
    }
  }
}
