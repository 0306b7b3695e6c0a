package io.anshao.cases.lifecycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The log. Rows are inserted and read; the role of the application can do nothing else. */
final class EventRows {

  private static final String INSERT =
      """
      insert into case_event (case_id, version, district, track, event, at, algorithm, bytes, previous_hash, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String STREAM =
      "select bytes from case_event where case_id = ? order by version";

  /** An event as it is appended. */
  record Row(
      UUID caseId, String district, CaseChange.Recorded recorded, byte[] bytes, Hash previous) {}

  void append(Connection tx, List<Row> rows) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var row : rows) {
        insert.setObject(1, row.caseId());
        insert.setLong(2, row.recorded().version());
        insert.setString(3, row.district());
        insert.setString(4, row.recorded().track());
        insert.setString(5, row.recorded().name());
        insert.setObject(6, row.recorded().stamp().at().atOffset(ZoneOffset.UTC));
        insert.setString(7, Hash.ALGORITHM);
        insert.setBytes(8, row.bytes());
        insert.setBytes(9, row.previous().bytes());
        insert.setBytes(10, row.recorded().hash().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The bytes of all events of a case, oldest first. */
  List<byte[]> stream(Connection tx, UUID caseId) throws SQLException {
    var stream = new ArrayList<byte[]>();
    try (var select = tx.prepareStatement(STREAM)) {
      select.setObject(1, caseId);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          stream.add(rows.getBytes(1));
        }
      }
    }
    return stream;
  }
}
