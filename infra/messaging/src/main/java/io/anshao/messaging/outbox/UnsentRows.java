package io.anshao.messaging.outbox;

import io.anshao.messaging.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Reads what waits and takes it off the queue. A row that was queued again between the two stays:
 * it goes out once more.
 */
final class UnsentRows {

  /** {@code xmin} names the transaction that queued the row, {@code ctid} where it lies. */
  static final String WAITING =
      "select id, ctid::text, xmin::text from outbox_unsent where slot = ? order by id limit ?";

  static final String READ =
      """
      select id, topic, key, headers, payload from outbox
       where id = any (?::bigint[]) order by id""";

  /**
   * By where rows lie, for the database never knows how many wait: counted when the queue was
   * empty, it would compare each with each when it is full. Who queued one of them again since, or
   * came to lie where one was, is none of those who had queued any of them then.
   */
  static final String TAKE_OFF =
      """
      delete from outbox_unsent
       where ctid = any (?::text[]::tid[]) and xmin = any (?::text[]::xid[])""";

  /** A row on its way. */
  record Row(long id, Queued queued, ProducerRecord<byte[], byte[]> kafkaRecord) {}

  /** Where a row lies in the queue, and who queued it. */
  private record Queued(String place, String by) {}

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
      statement.execute("set enable_seqscan = off");
      statement.execute("set enable_bitmapscan = off");
      opened.commit();
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * The first rows that wait, but for those on their way.
   *
   * @param onTheirWay all rows that were read and not yet taken off; what is read now may be sent
   *     after them and not before
   */
  static List<Row> read(Connection connection, int slot, List<Row> onTheirWay, int limit)
      throws SQLException {
    var waiting = waiting(connection, slot, onTheirWay.size() + limit);
    onTheirWay.forEach(row -> waiting.remove(row.id()));
    var ids = waiting.keySet().stream().limit(limit).toArray();
    var found = new ArrayList<Row>();
    if (ids.length > 0) {
      try (var statement = connection.prepareStatement(READ)) {
        statement.setArray(1, connection.createArrayOf("bigint", ids));
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            var id = rows.getLong(1);
            found.add(new Row(id, Objects.requireNonNull(waiting.get(id)), recordOf(rows)));
          }
        }
      }
    }
    connection.commit();
    return found;
  }

  /** By id, in the order of ids. */
  private static Map<Long, Queued> waiting(Connection connection, int slot, int limit)
      throws SQLException {
    var waiting = new LinkedHashMap<Long, Queued>();
    try (var statement = connection.prepareStatement(WAITING)) {
      statement.setInt(1, slot);
      statement.setInt(2, limit);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          waiting.put(rows.getLong(1), new Queued(rows.getString(2), rows.getString(3)));
        }
      }
    }
    return waiting;
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
      statement.setArray(1, texts(connection, sent.stream().map(row -> row.queued().place())));
      statement.setArray(2, texts(connection, sent.stream().map(row -> row.queued().by())));
      statement.executeUpdate();
    }
    connection.commit();
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.distinct().toArray());
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
