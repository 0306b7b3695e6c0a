package io.anshao.messaging.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each key of a topic was applied by a consumer. */
final class InboxRows {

  private static final String CREATE =
      """
      insert into inbox (consumer, topic, key, last_seq)
      select ?, ?, k, 0 from unnest(?::text[]) k order by k
      on conflict do nothing
      returning key, last_seq""";

  private static final String LOCK =
      """
      select key, last_seq from inbox
       where consumer = ? and topic = ? and key = any (?::text[])
       order by key for update""";

  /**
   * The rows are there and locked. Still not an update: before the database has counted how many
   * rows a consumer has, it takes them for one, and would compare each key of a batch with each.
   */
  private static final String MOVE =
      """
      insert into inbox (consumer, topic, key, last_seq)
      select ?, ?, key, seq from unnest(?::text[], ?::bigint[]) as moved(key, seq)
      on conflict (consumer, topic, key) do update set last_seq = excluded.last_seq""";

  private final String consumer;
  private final String topic;

  InboxRows(String consumer, String topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  /**
   * Locks the keys' rows, in order: after a rebalance two instances may hold the same record, and
   * the later one then sees what the earlier one did. A row that is made here is locked as well;
   * where somebody else makes it at the same time, it is waited for.
   *
   * @param keys sorted
   */
  Map<String, Long> lock(Connection tx, Collection<String> keys) throws SQLException {
    var lastSeqs = new HashMap<String, Long>();
    add(lastSeqs, tx, LOCK, keys);
    var missing = without(keys, lastSeqs);
    if (!missing.isEmpty()) {
      add(lastSeqs, tx, CREATE, missing);
      var madeByOthers = without(missing, lastSeqs);
      if (!madeByOthers.isEmpty()) {
        add(lastSeqs, tx, LOCK, madeByOthers);
      }
    }
    return lastSeqs;
  }

  private static List<String> without(Collection<String> keys, Map<String, Long> known) {
    return keys.stream().filter(key -> !known.containsKey(key)).toList();
  }

  /** Adds the keys, and how far each was applied, that the statement returns. */
  private void add(Map<String, Long> lastSeqs, Connection tx, String sql, Collection<String> keys)
      throws SQLException {
    try (var statement = tx.prepareStatement(sql)) {
      bind(statement, tx, keys);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          lastSeqs.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
  }

  void move(Connection tx, Map<String, Long> lastSeqs) throws SQLException {
    if (lastSeqs.isEmpty()) {
      return;
    }
    try (var move = tx.prepareStatement(MOVE)) {
      bind(move, tx, lastSeqs.keySet());
      move.setArray(4, tx.createArrayOf("bigint", lastSeqs.values().toArray()));
      move.executeUpdate();
    }
  }

  private void bind(PreparedStatement statement, Connection tx, Collection<String> keys)
      throws SQLException {
    statement.setString(1, consumer);
    statement.setString(2, topic);
    statement.setArray(3, tx.createArrayOf("text", keys.toArray()));
  }
}
