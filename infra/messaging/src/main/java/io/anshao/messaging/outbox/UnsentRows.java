package io.anshao.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Reads and marks outbox rows. A row that was changed between the two stays unsent: it was queued
 * again, or its bytes were erased, and goes out once more.
 */
final class UnsentRows {

  /** {@code xmin} names the transaction that wrote this version of the row. */
  private static final String READ =
      """
      select id, xmin::text, topic, key, headers, payload from outbox
       where slot = ? and sent_at is null
       order by id limit ?""";

  private static final String MARK =
      """
      update outbox set sent_at = now()
        from unnest(?::bigint[], ?::text[]) as sent(id, version)
       where outbox.id = sent.id and outbox.xmin::text = sent.version""";

  /** A row on its way. */
  record Row(long id, String version, ProducerRecord<byte[], byte[]> kafkaRecord) {}

  private UnsentRows() {}

  static List<Row> read(Connection connection, int slot, int limit) throws SQLException {
    var found = new ArrayList<Row>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setInt(1, slot);
      statement.setInt(2, limit);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Row(rows.getLong(1), rows.getString(2), recordOf(rows)));
        }
      }
    }
    connection.commit();
    return found;
  }

  static void mark(Connection connection, List<Row> sent) throws SQLException {
    try (var statement = connection.prepareStatement(MARK)) {
      var ids = sent.stream().map(Row::id).toArray();
      var versions = sent.stream().map(Row::version).toArray();
      statement.setArray(1, connection.createArrayOf("bigint", ids));
      statement.setArray(2, connection.createArrayOf("text", versions));
      statement.executeUpdate();
    }
    connection.commit();
  }

  private static ProducerRecord<byte[], byte[]> recordOf(ResultSet row) throws SQLException {
    var kafkaRecord =
        new ProducerRecord<>(row.getString(3), utf8(row.getString(4)), row.getBytes(6));
    HeaderText.read(row.getString(5))
        .forEach((name, value) -> kafkaRecord.headers().add(new RecordHeader(name, utf8(value))));
    return kafkaRecord;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
