package io.anshao.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Reads what waits and takes it off the queue. A row that was queued again between the two stays:
 * it goes out once more.
 */
final class UnsentRows {

  /**
   * {@code xmin} names the transaction that queued the row. One row of the log is looked up for
   * each that waits, however many were sent.
   */
  private static final String READ =
      """
      select waiting.id, waiting.turn, o.topic, o.key, o.headers, o.payload
        from (select id, xmin::text as turn from outbox_unsent
               where slot = ? and id <> all (?::bigint[]) order by id limit ?) waiting
             cross join lateral (select * from outbox where outbox.id = waiting.id limit 1) o
       order by waiting.id""";

  private static final String TAKE_OFF =
      """
      delete from outbox_unsent waiting
       using unnest(?::bigint[], ?::text[]) as sent(id, turn)
       where waiting.slot = ? and waiting.id = any (?::bigint[])
         and waiting.id = sent.id and waiting.xmin::text = sent.turn""";

  /** A row on its way. */
  record Row(long id, String turn, ProducerRecord<byte[], byte[]> kafkaRecord) {}

  private UnsentRows() {}

  /**
   * The first rows that wait, but for those on their way.
   *
   * @param onTheirWay all rows that were read and not yet taken off; what is read now may be sent
   *     after them and not before
   */
  static List<Row> read(Connection connection, int slot, List<Row> onTheirWay, int limit)
      throws SQLException {
    var found = new ArrayList<Row>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setInt(1, slot);
      statement.setArray(2, ids(connection, onTheirWay));
      statement.setInt(3, limit);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Row(rows.getLong(1), rows.getString(2), recordOf(rows)));
        }
      }
    }
    connection.commit();
    return found;
  }

  static void takeOff(Connection connection, int slot, List<Row> sent) throws SQLException {
    try (var statement = connection.prepareStatement(TAKE_OFF)) {
      var ids = ids(connection, sent);
      statement.setArray(1, ids);
      statement.setArray(
          2, connection.createArrayOf("text", sent.stream().map(Row::turn).toArray()));
      statement.setInt(3, slot);
      statement.setArray(4, ids);
      statement.executeUpdate();
    }
    connection.commit();
  }

  private static Array ids(Connection connection, List<Row> rows) throws SQLException {
    return connection.createArrayOf("bigint", rows.stream().map(Row::id).toArray());
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
