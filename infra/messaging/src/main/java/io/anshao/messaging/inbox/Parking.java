package io.anshao.messaging.inbox;

import io.anshao.messaging.Database;
import io.anshao.messaging.outbox.HeaderText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What an operator may do with parked keys. */
public final class Parking {

  private static final String RETRY =
      """
      update parked set next_at = now(), attempts = 0, given_up = false
       where consumer = ? and topic = ? and key = ?""";

  private static final String ALL =
      """
      select * from (
        select distinct on (consumer, topic, key) id, consumer, topic, key, seq, headers,
               count(*) over (partition by consumer, topic, key) as records,
               attempts, reason, given_up, parked_at
          from parked
         order by consumer, topic, key, coalesce(seq, 0), id) heads
       order by parked_at, id limit 500""";

  /** In the order of everybody else: first the key's inbox row, then what is parked. */
  private static final String LOCK =
      """
      select 1 from inbox i join parked p using (consumer, topic, key)
       where p.id = ? for update of i""";

  private static final String SKIP =
      """
      with gone as (
        delete from parked where id = ? and id = (
          select h.id from parked h join parked p using (consumer, topic, key)
           where p.id = ? order by coalesce(h.seq, 0), h.id limit 1)
        returning consumer, topic, key, seq),
      moved as (
        update inbox set last_seq = greatest(last_seq, gone.seq) from gone
         where inbox.consumer = gone.consumer and inbox.topic = gone.topic and inbox.key = gone.key
           and gone.seq is not null)
      insert into parked_skip (consumer, topic, key, seq, reason, skipped_by)
      select consumer, topic, key, seq, ?, ? from gone""";

  private final Database database;

  public Parking(Database database) {
    this.database = database;
  }

  /** How many keys of the consumer are parked. */
  public long keys(String consumer) throws SQLException {
    try (var connection = database.open();
        var statement =
            connection.prepareStatement(
                "select count(*) from (select 1 from parked where consumer = ? group by topic, key) k")) {
      statement.setString(1, consumer);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** Tries the key's records again from the first on, also given-up ones. */
  public void retry(String consumer, String kafkaTopic, String key) throws SQLException {
    try (var connection = database.open();
        var update = connection.prepareStatement(RETRY)) {
      bind(update, consumer, kafkaTopic, key);
      update.executeUpdate();
      connection.commit();
    }
  }

  /** The keys that are parked, longest first, 500 at most. */
  public List<ParkedKey> all() throws SQLException {
    var all = new ArrayList<ParkedKey>();
    try (var connection = database.open();
        var statement = connection.prepareStatement(ALL);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(key(rows));
      }
    }
    return all;
  }

  private static ParkedKey key(ResultSet row) throws SQLException {
    var envelope = Arrived.read(HeaderText.read(row.getString("headers")));
    return new ParkedKey(
        row.getLong("id"),
        row.getString("consumer"),
        row.getString("topic"),
        row.getString("key"),
        row.getObject("seq", Long.class),
        envelope == null ? null : envelope.type(),
        envelope == null ? null : envelope.district(),
        row.getInt("records"),
        row.getInt("attempts"),
        row.getString("reason"),
        row.getBoolean("given_up"),
        row.getTimestamp("parked_at").toInstant());
  }

  /**
   * Drops a key's first parked record for this consumer and keeps who did it and why.
   *
   * @param record see {@link ParkedKey#record()}
   * @return whether it was the first; a record that is settled already or behind another is not
   */
  public boolean skip(long record, String reason, String by) throws SQLException {
    try (var connection = database.open();
        var lock = connection.prepareStatement(LOCK);
        var statement = connection.prepareStatement(SKIP)) {
      lock.setLong(1, record);
      lock.execute();
      statement.setLong(1, record);
      statement.setLong(2, record);
      statement.setString(3, reason);
      statement.setString(4, by);
      var skipped = statement.executeUpdate() > 0;
      connection.commit();
      return skipped;
    }
  }

  private static void bind(PreparedStatement statement, String consumer, String topic, String key)
      throws SQLException {
    statement.setString(1, consumer);
    statement.setString(2, topic);
    statement.setString(3, key);
  }
}
