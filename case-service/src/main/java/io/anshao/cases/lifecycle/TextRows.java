package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Free text and its salts, apart from the log. */
public final class TextRows {

  private static final String INSERT =
      "insert into case_text (id, case_id, version, kind, salt, body) values (?, ?, ?, ?, ?, ?)";

  private static final String SELECT = "select id, body from case_text where id = any(?)";

  /** A text and the version with which it came. */
  record Row(UUID caseId, long version, Words.Kept kept) {}

  void insert(Connection tx, List<Row> rows) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var row : rows) {
        insert.setObject(1, row.kept().text().id());
        insert.setObject(2, row.caseId());
        insert.setLong(3, row.version());
        insert.setString(4, row.kept().kind());
        insert.setBytes(5, row.kept().salt());
        insert.setString(6, row.kept().body());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The words of these texts by id; what is erased is not there. */
  public Map<UUID, String> find(Connection tx, Collection<UUID> ids) throws SQLException {
    var found = new HashMap<UUID, String>();
    try (var select = tx.prepareStatement(SELECT)) {
      select.setArray(1, tx.createArrayOf("uuid", ids.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getObject(1, UUID.class), rows.getString(2));
        }
      }
    }
    return found;
  }
}
