package io.anshao.cases.reference;

import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves reference data in the outbox, numbered per key. */
public final class ReferenceRecords {

  /** Stands where a fact belongs to no one district, such as a token key. */
  public static final String ALL_DISTRICTS = "000000";

  private static final String SOURCE = "/anshao/cases";

  /** In the order of the keys, so that two writers never wait for each other in a circle. */
  private static final String NEXT =
      """
      insert into reference_seq (key, seq)
      select key, 1 from unnest(?::text[]) as key order by key
      on conflict (key) do update set seq = reference_seq.seq + 1
      returning key, seq""";

  private final Outbox outbox;

  public ReferenceRecords(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * A fact and its key.
   *
   * @param key {@code kind/id}, for example {@code unit/330205/xfjy}
   */
  public record Entry(String key, Object event) {}

  /** Appends in the caller's transaction; each key at most once. */
  public void publish(Connection tx, String district, Instant time, List<Entry> entries)
      throws SQLException {
    var seqs = next(tx, entries.stream().map(Entry::key).toList());
    outbox.append(
        tx,
        entries.stream()
            .map(
                e ->
                    OutboxRecord.of(
                        SOURCE, e.event(), e.key(), seqs.get(e.key()), district, time, null, null))
            .toList());
  }

  /** Erases a key for everybody, in the caller's transaction. */
  public void erase(Connection tx, String district, Instant time, Class<?> erased, String key)
      throws SQLException {
    var seq = next(tx, List.of(key)).get(key);
    outbox.append(tx, List.of(OutboxRecord.tombstone(SOURCE, erased, key, seq, district, time)));
  }

  private static Map<String, Long> next(Connection tx, Collection<String> keys)
      throws SQLException {
    try (var statement = tx.prepareStatement(NEXT)) {
      statement.setArray(1, tx.createArrayOf("text", keys.toArray()));
      try (var rows = statement.executeQuery()) {
        var seqs = new HashMap<String, Long>();
        while (rows.next()) {
          seqs.put(rows.getString(1), rows.getLong(2));
        }
        return seqs;
      }
    }
  }
}
