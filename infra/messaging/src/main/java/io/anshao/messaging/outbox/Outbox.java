package io.anshao.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where a transaction leaves what is to be published. Nothing is sent to Kafka from a request. */
public final class Outbox {

  private static final String INSERT =
      """
      insert into outbox (topic, key, seq, slot, district, headers, payload)
      values (?, ?, ?, 0, ?, ?, ?)""";

  /** The broker takes records up to 1 MB; one that it never takes would stop all behind it. */
  static final int MAX_BYTES = 1_000_000;

  /**
   * Appends in the caller's transaction. The relay publishes in this order within each key.
   *
   * @throws IllegalStateException outside a transaction: the records and the effect they tell of
   *     must commit together
   * @throws IllegalArgumentException when a record has more than {@value #MAX_BYTES} bytes
   */
  public void append(Connection tx, List<OutboxRecord> records) throws SQLException {
    if (tx.getAutoCommit()) {
      throw new IllegalStateException("the outbox needs the transaction of the effect");
    }
    if (records.isEmpty()) {
      return;
    }
    records.forEach(Outbox::requirePublishable);
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var each : records) {
        insert.setString(1, each.topic().kafkaName());
        insert.setString(2, each.key());
        insert.setLong(3, each.seq());
        insert.setString(4, each.district());
        insert.setString(5, HeaderText.write(each.headers()));
        insert.setBytes(6, each.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void requirePublishable(OutboxRecord each) {
    var payload = each.payload();
    if (payload != null && payload.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          each.topic() + "/" + each.key() + " has " + payload.length + " bytes");
    }
  }
}
