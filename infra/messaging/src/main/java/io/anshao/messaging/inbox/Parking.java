package io.anshao.messaging.inbox;

import io.anshao.messaging.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What an operator may do with parked keys. */
public final class Parking {

  private static final String RETRY =
      """
      update parked set next_at = now(), attempts = 0, given_up = false
       where consumer = ? and topic = ? and key = ?""";

  /** In the order of everybody else: first the key's inbox row, then what is parked. */
  private static final String LOCK =
      "select last_seq from inbox where consumer = ? and topic = ? and key = ? for update";

  private static final String SKIP =
      """
      with gone as (
        delete from parked where id = (
          select id from parked where consumer = ? and topic = ? and key = ?
           order by coalesce(seq, 0), id limit 1)
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

  /**
   * Drops the key's first parked record for this consumer and keeps who did it and why.
   *
   * @return whether there was one
   */
  public boolean skip(String consumer, String kafkaTopic, String key, String reason, String by)
      throws SQLException {
    try (var connection = database.open();
        var lock = connection.prepareStatement(LOCK);
        var statement = connection.prepareStatement(SKIP)) {
      bind(lock, consumer, kafkaTopic, key);
      lock.execute();
      bind(statement, consumer, kafkaTopic, key);
      statement.setString(4, reason);
      statement.setString(5, by);
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
