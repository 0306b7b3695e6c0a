package io.anshao.notify.key;

import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.edge.seal.Hpke;
import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Table {@code key_pair}: private halves are wrapped by the master key. */
final class KeyRows {

  private static final String INSERT =
      """
      insert into key_pair (key_id, purpose, suite, public_key, wrapped_private, valid_from)
      values (?, ?, ?, ?, ?, ?)
      on conflict (purpose) where valid_until is null do nothing""";

  private static final String ALL =
      "select key_id, purpose, public_key, wrapped_private, valid_from from key_pair";

  private final MasterKey master;
  private final Outbox outbox;
  private final String district;

  /**
   * @param district whose number the public halves travel under; they serve all of the database
   */
  KeyRows(MasterKey master, Outbox outbox, String district) {
    this.master = master;
    this.outbox = outbox;
    this.district = district;
  }

  /** Makes and publishes one pair for each purpose that has none, in the caller's transaction. */
  void makeMissing(Connection tx, Instant now) throws SQLException {
    for (var purpose : Purpose.values()) {
      if (!isThere(tx, purpose)) {
        make(tx, SealingKey.generate(purpose, now.truncatedTo(ChronoUnit.MILLIS)));
      }
    }
  }

  private void make(Connection tx, SealingKey key) throws SQLException {
    if (insert(tx, key)) {
      outbox.append(
          tx,
          List.of(
              OutboxRecord.of(
                  "/anshao/notify",
                  key.published(),
                  key.id(),
                  1,
                  district,
                  key.from(),
                  null,
                  null)));
    }
  }

  private boolean isThere(Connection tx, Purpose purpose) throws SQLException {
    try (var select =
        tx.prepareStatement("select 1 from key_pair where purpose = ? and valid_until is null")) {
      select.setString(1, SealingKey.codeOf(purpose));
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** False when another instance was quicker. */
  private boolean insert(Connection tx, SealingKey key) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setString(1, key.id());
      insert.setString(2, SealingKey.codeOf(key.purpose()));
      insert.setString(3, Hpke.SUITE);
      insert.setBytes(4, key.pair().publicKey());
      insert.setBytes(5, master.wrap(label(key.id()), key.pair().privateKey()));
      insert.setObject(6, OffsetDateTime.ofInstant(key.from(), ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  /**
   * All pairs, opened.
   *
   * @throws IllegalStateException when the master key is not the one they were made under
   */
  List<SealingKey> all(Connection tx) throws SQLException {
    var keys = new ArrayList<SealingKey>();
    try (var select = tx.prepareStatement(ALL);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        var id = rows.getString(1);
        keys.add(
            new SealingKey(
                id,
                Purpose.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                new Hpke.KeyPair(rows.getBytes(3), master.unwrap(label(id), rows.getBytes(4))),
                rows.getObject(5, OffsetDateTime.class).toInstant()));
      }
    }
    return List.copyOf(keys);
  }

  private static String label(String keyId) {
    return "sealing-key/" + keyId;
  }
}
