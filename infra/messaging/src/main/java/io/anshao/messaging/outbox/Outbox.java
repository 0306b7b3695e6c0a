package io.anshao.messaging.outbox;

import io.anshao.messaging.batch.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where a transaction leaves what is to be published. Nothing is sent to Kafka from a request. */
public final class Outbox {

  private static final String INSERT =
      """
      insert into outbox (topic, key, seq, district, headers, payload)
      select topic, key, seq, district, headers, payload
        from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[]) with ordinality
               as record (topic, key, seq, district, headers, payload, place)
       order by place""";

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
      bind(Columns.of(insert, records));
      insert.executeUpdate();
    }
  }

  /**
   * Binds topic, key, seq, district, headers and payload, for a statement that writes records with
   * the rows they tell of.
   */
  public static void bind(Columns<OutboxRecord> records) throws SQLException {
    records
        .add("text", each -> each.topic().kafkaName())
        .add("text", OutboxRecord::key)
        .add("bigint", OutboxRecord::seq)
        .add("text", OutboxRecord::district)
        .add("text", each -> HeaderText.write(each.headers()))
        .addBytes(OutboxRecord::payload);
  }

  private static void requirePublishable(OutboxRecord each) {
    var payload = each.payload();
    if (payload != null && payload.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          each.topic() + "/" + each.key() + " has " + payload.length + " bytes");
    }
  }
}
