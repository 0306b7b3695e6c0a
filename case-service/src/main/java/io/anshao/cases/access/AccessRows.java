package io.anshao.cases.access;

import io.anshao.edge.token.StaffUser;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Readings as they are stored; the role of the application inserts and reads them, no more. */
final class AccessRows {

  private static final String INSERT =
      """
      insert into access_log (at, district, person, roles, unit, what, case_id, object, pictures)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private AccessRows() {}

  static void insert(Connection tx, List<Access> batch) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var each : batch) {
        insert.setObject(1, each.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, each.district());
        insert.setObject(3, each.by().id());
        insert.setArray(4, tx.createArrayOf("text", roles(each.by())));
        insert.setString(5, each.by().unit());
        insert.setString(6, each.what().code());
        insert.setObject(7, each.caseId().orElse(null), java.sql.Types.OTHER);
        insert.setString(8, each.object().orElse(null));
        insert.setArray(9, tx.createArrayOf("uuid", each.pictures().toArray(UUID[]::new)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String[] roles(StaffUser user) {
    return user.roles().stream().sorted().toArray(String[]::new);
  }
}
