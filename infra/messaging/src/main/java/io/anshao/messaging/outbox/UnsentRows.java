package io.anshao.messaging.outbox;

import io.anshao.messaging.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what waits and takes it off the queue. A row that was queued again between the two stays:
 * it goes out once more.
 */
final class UnsentRows {

  /**
   * The first that wait, but for those on their way; {@code xmin} names the transaction that queued
   * a row, {@code ctid} where it lies.
   */
  static final String READ =
      """
      select id, place, queued_by, topic, key, headers, payload
        from (select id, ctid::text as place, xmin::text as queued_by
                from outbox_unsent
               where slot = ? and id not in (select unnest(?::bigint[]))
               order by id limit ?) waiting
        join outbox using (id)
       order by id""";

  /**
   * By where rows lie, for the database never knows how many wait: counted when the queue was
   * empty, it would compare each with each when it is full. Who queued one of them again since, or
   * came to lie where one was, is none of those who had queued any of them then.
   */
  static final String TAKE_OFF =
      """
      delete from outbox_unsent
       where ctid = any (?::text[]::tid[]) and xmin = any (?::text[]::xid[])""";

  /**
   * A row on its way.
   *
   * @param place where it lies in the queue
   * @param queuedBy who queued it
   */
  record Row(
      long id,
      String place,
      String queuedBy,
      String topic,
      String key,
      String headers,
      byte @Nullable [] payload) {

    ProducerRecord<byte[], byte[]> kafkaRecord() {
      var kafkaRecord = new ProducerRecord<>(topic, utf8(key), payload);
      HeaderText.read(headers)
          .forEach((name, value) -> kafkaRecord.headers().add(new RecordHeader(name, utf8(value))));
      return kafkaRecord;
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private UnsentRows() {}

  /**
   * A connection for this work. What is taken off may be forgotten in a crash, the last first: it
   * is sent again, in the same order and under the same sequence numbers. So nothing here waits for
   * the disk. And nothing here reads a whole table or collects and sorts a whole queue: a plan that
   * was made while the queue was empty would read the one, a plan for a queue that the database has
   * not counted yet would do the other, each time for a thousand rows.
   */
  static Connection connect(Database database) throws SQLException {
    var opened = database.open();
    try (var statement = opened.createStatement()) {
      statement.execute("set synchronous_commit = off");
      for (var way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
        statement.execute("set enable_%s = off".formatted(way));
      }
      opened.commit();
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * The first rows that wait, in the order of ids.
   *
   * @param onTheirWay all rows that were read and not yet taken off; what is read now may be sent
   *     after them and not before
   */
  static List<Row> read(Connection connection, int slot, List<Row> onTheirWay, int limit)
      throws SQLException {
    var found = new ArrayList<Row>();
    try (var statement = connection.prepareStatement(READ)) {
      var sending = onTheirWay.stream().map(Row::id).toArray();
      statement.setInt(1, slot);
      statement.setArray(2, connection.createArrayOf("bigint", sending));
      statement.setInt(3, limit);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rowOf(rows));
        }
      }
    }
    connection.commit();
    return found;
  }

  /**
   * Takes off what was sent.
   *
   * @param sent the rows of one reading, or none
   */
  static void takeOff(Connection connection, List<Row> sent) throws SQLException {
    if (sent.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(TAKE_OFF)) {
      statement.setArray(1, texts(connection, sent.stream().map(Row::place)));
      statement.setArray(2, texts(connection, sent.stream().map(Row::queuedBy)));
      statement.executeUpdate();
    }
    connection.commit();
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.distinct().toArray());
  }

  private static Row rowOf(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBytes(7));
  }
}
