package io.anshao.messaging.reference;

import io.anshao.contracts.Events;
import io.anshao.contracts.UnreadableEventException;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest record of each key, in the service's own database. */
final class ReferenceTable {

  private static final Logger log = LoggerFactory.getLogger(ReferenceTable.class);

  private static final String KEEP =
      """
      insert into reference_entry (key, type, seq, payload) values (?, ?, ?, ?)
      on conflict (key) do update
         set type = excluded.type, seq = excluded.seq, payload = excluded.payload
       where reference_entry.seq < excluded.seq""";

  private static final String STAMP = "select coalesce(sum(seq), 0) from reference_entry";

  private static final String LOAD =
      "select key, type, payload from reference_entry where payload is not null order by key";

  private ReferenceTable() {}

  /** Keeps records under their own key behind {@code prefix}. */
  static RecordHandler keepUnder(String prefix) {
    return (tx, records) -> keep(tx, prefix, records);
  }

  private static void keep(Connection tx, String prefix, List<Incoming> records)
      throws SQLException {
    try (var insert = tx.prepareStatement(KEEP)) {
      for (var each : records) {
        if (!each.isTombstone()) {
          each.event(); // what this version cannot read is parked, not kept
        }
        insert.setString(1, prefix + each.key());
        insert.setString(2, each.envelope().type());
        insert.setLong(3, each.envelope().seq());
        insert.setBytes(4, each.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Grows with every change. */
  static long stamp(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(STAMP);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static Map<String, Object> load(Connection connection) throws SQLException {
    var events = new HashMap<String, Object>();
    try (var statement = connection.prepareStatement(LOAD);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        try {
          events.put(rows.getString(1), Events.read(rows.getString(2), rows.getBytes(3)));
        } catch (UnreadableEventException e) {
          // kept by a newer version of this service
          log.warn("passing over {}: {}", rows.getString(1), e.getMessage());
        }
      }
    }
    return events;
  }
}
