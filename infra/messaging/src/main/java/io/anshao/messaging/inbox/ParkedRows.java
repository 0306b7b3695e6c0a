package io.anshao.messaging.inbox;

import io.anshao.contracts.Topic;
import io.anshao.messaging.outbox.HeaderText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that wait in the consumer's own database: refused, unreadable, or behind one that is. */
final class ParkedRows {

  /**
   * A record that comes again was published again, mended or with erased bytes: it replaces what is
   * parked and is tried anew.
   */
  private static final String INSERT =
      """
      insert into parked (consumer, topic, partition, kafka_offset, key, seq, headers, payload, next_at, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, now() + interval '1 second', ?)
      on conflict (consumer, topic, key, seq) do update
         set partition = excluded.partition, kafka_offset = excluded.kafka_offset,
             headers = excluded.headers, payload = excluded.payload,
             attempts = 0, given_up = false, next_at = excluded.next_at
       where parked.kafka_offset <> excluded.kafka_offset""";

  /** Without an envelope there is no number: the place on the topic tells whether it is known. */
  private static final String INSERT_UNREADABLE =
      """
      insert into parked (consumer, topic, partition, kafka_offset, key, seq, headers, payload, next_at, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, now() + interval '1 second', ?)
      on conflict (consumer, topic, key, kafka_offset) where seq is null do nothing""";

  private static final String FIRSTS =
      """
      select key, min(coalesce(seq, 0)) from parked
       where consumer = ? and topic = ? and key = any (?::text[])
       group by key""";

  /** In turn: keys behind a gap are due each second, and nobody waits behind them for ever. */
  private static final String DUE_KEYS =
      """
      select topic, key from parked
       where consumer = ? and not given_up and next_at <= now()
       group by topic, key order by min(next_at), min(id) limit 100""";

  private static final String HEAD =
      """
      select id, topic, partition, kafka_offset, key, headers, payload, attempts, given_up, next_at <= now()
        from parked
       where consumer = ? and topic = ? and key = ?
       order by coalesce(seq, 0), id limit 1
         for update skip locked""";

  private static final String POSTPONE =
      """
      update parked
         set attempts = ?, next_at = now() + make_interval(secs => ?), given_up = ?, reason = ?
       where id = ?""";

  /** A parked record and what was tried with it. */
  record Head(long id, Arrived arrived, int attempts, boolean givenUp, boolean due) {}

  /** A key with something to retry. */
  record Key(String topic, String key) {}

  private final String consumer;

  ParkedRows(String consumer) {
    this.consumer = consumer;
  }

  /**
   * The first parked sequence number of each key that has one; 0 for a record whose envelope cannot
   * be read.
   */
  Map<String, Long> firsts(Connection tx, String topic, Collection<String> keys)
      throws SQLException {
    var firsts = new HashMap<String, Long>();
    try (var statement = tx.prepareStatement(FIRSTS)) {
      statement.setString(1, consumer);
      statement.setString(2, topic);
      statement.setArray(3, tx.createArrayOf("text", keys.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          firsts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return firsts;
  }

  void park(Connection tx, Arrived arrived, String reason) throws SQLException {
    var sql = arrived.envelope() == null ? INSERT_UNREADABLE : INSERT;
    try (var insert = tx.prepareStatement(sql)) {
      insert.setString(1, consumer);
      insert.setString(2, arrived.topic().kafkaName());
      insert.setInt(3, arrived.partition());
      insert.setLong(4, arrived.offset());
      insert.setString(5, arrived.key());
      insert.setObject(6, arrived.envelope() == null ? null : arrived.envelope().seq());
      insert.setString(7, HeaderText.write(arrived.headers()));
      insert.setBytes(8, arrived.payload());
      insert.setString(9, reason);
      insert.executeUpdate();
    }
  }

  List<Key> dueKeys(Connection tx) throws SQLException {
    var keys = new ArrayList<Key>();
    try (var statement = tx.prepareStatement(DUE_KEYS)) {
      statement.setString(1, consumer);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(new Key(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return keys;
  }

  Optional<Head> head(Connection tx, Key key) throws SQLException {
    try (var statement = tx.prepareStatement(HEAD)) {
      statement.setString(1, consumer);
      statement.setString(2, key.topic());
      statement.setString(3, key.key());
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(headOf(rows)) : Optional.empty();
      }
    }
  }

  void remove(Connection tx, long id) throws SQLException {
    try (var delete = tx.prepareStatement("delete from parked where id = ?")) {
      delete.setLong(1, id);
      delete.executeUpdate();
    }
  }

  void postpone(Connection tx, long id, int attempts, Duration pause, boolean giveUp, String reason)
      throws SQLException {
    try (var update = tx.prepareStatement(POSTPONE)) {
      update.setInt(1, attempts);
      update.setDouble(2, pause.toMillis() / 1000.0);
      update.setBoolean(3, giveUp);
      update.setString(4, reason);
      update.setLong(5, id);
      update.executeUpdate();
    }
  }

  private static Head headOf(ResultSet row) throws SQLException {
    var headers = HeaderText.read(row.getString(6));
    var arrived =
        new Arrived(
            Topic.ofKafkaName(row.getString(2)),
            row.getInt(3),
            row.getLong(4),
            row.getString(5),
            headers,
            Arrived.read(headers),
            row.getBytes(7));
    return new Head(row.getLong(1), arrived, row.getInt(8), row.getBoolean(9), row.getBoolean(10));
  }
}
