package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was asked under which key: the same key gives the same answer. */
final class CommandRows {

  private static final String SELECT =
      """
      select person, key, case_id, command, body_mac, version from case_command
        join unnest(?, ?) as asked(by_person, by_key) on person = by_person and key = by_key""";

  private static final String INSERT =
      """
      insert into case_command (person, key, case_id, command, body_mac, version) values (?, ?, ?, ?, ?, ?)""";

  /** A person's own name for one effect. */
  record Key(UUID person, UUID key) {}

  /** What happened under a key. */
  record Row(Key key, UUID caseId, String command, byte[] bodyMac, long version) {}

  Map<Key, Row> find(Connection tx, Collection<Key> keys) throws SQLException {
    var found = new HashMap<Key, Row>();
    try (var select = tx.prepareStatement(SELECT)) {
      select.setArray(1, tx.createArrayOf("uuid", keys.stream().map(Key::person).toArray()));
      select.setArray(2, tx.createArrayOf("uuid", keys.stream().map(Key::key).toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var key = new Key(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
          found.put(
              key,
              new Row(
                  key,
                  rows.getObject(3, UUID.class),
                  rows.getString(4),
                  rows.getBytes(5),
                  rows.getLong(6)));
        }
      }
    }
    return found;
  }

  void insert(Connection tx, List<Row> rows) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var row : rows) {
        insert.setObject(1, row.key().person());
        insert.setObject(2, row.key().key());
        insert.setObject(3, row.caseId());
        insert.setString(4, row.command());
        insert.setBytes(5, row.bodyMac());
        insert.setLong(6, row.version());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
