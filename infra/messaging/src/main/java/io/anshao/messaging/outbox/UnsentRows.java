package io.anshao.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Reads and marks outbox rows. */
final class UnsentRows {

  private static final String READ =
      """
      select id, topic, key, headers, payload from outbox
       where slot = ? and sent_at is null
       order by id limit ?""";

  private static final String MARK =
      "update outbox set sent_at = now() where id = any (?::bigint[])";

  /** A row on its way. */
  record Row(long id, ProducerRecord<byte[], byte[]> kafkaRecord) {}

  private UnsentRows() {}

  static List<Row> read(Connection connection, int slot, int limit) throws SQLException {
    var found = new ArrayList<Row>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setInt(1, slot);
      statement.setInt(2, limit);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Row(rows.getLong(1), recordOf(rows)));
        }
      }
    }
    connection.commit();
    return found;
  }

  static void mark(Connection connection, List<Row> sent) throws SQLException {
    try (var statement = connection.prepareStatement(MARK)) {
      var ids = sent.stream().map(Row::id).toArray();
      statement.setArray(1, connection.createArrayOf("bigint", ids));
      statement.executeUpdate();
    }
    connection.commit();
  }

  private static ProducerRecord<byte[], byte[]> recordOf(ResultSet row) throws SQLException {
    var kafkaRecord =
        new ProducerRecord<>(row.getString(2), utf8(row.getString(3)), row.getBytes(5));
    HeaderText.read(row.getString(4))
        .forEach((name, value) -> kafkaRecord.headers().add(new RecordHeader(name, utf8(value))));
    return kafkaRecord;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
