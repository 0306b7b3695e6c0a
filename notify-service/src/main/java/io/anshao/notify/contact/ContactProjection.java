package io.anshao.notify.contact;

import io.anshao.contracts.contact.ContactSealed;
import io.anshao.edge.seal.Hpke;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest state of each tip's contact. A projection: it may be wiped and read again from
 * the compacted topic.
 */
final class ContactProjection implements RecordHandler {

  private static final String KEEP =
      """
      insert into contact (tip_id, district, kind, key_id, enc, ciphertext, idempotency_key_hash,
                           payee_key_id, payee_enc, payee_ciphertext, payee_key_hash, to_compare)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (tip_id) do update set
        district = excluded.district, kind = excluded.kind, key_id = excluded.key_id,
        enc = excluded.enc, ciphertext = excluded.ciphertext,
        idempotency_key_hash = excluded.idempotency_key_hash,
        payee_key_id = excluded.payee_key_id, payee_enc = excluded.payee_enc,
        payee_ciphertext = excluded.payee_ciphertext, payee_key_hash = excluded.payee_key_hash,
        to_compare = excluded.to_compare, erased_at = null""";

  private static final String ERASE =
      """
      insert into contact (tip_id, district, erased_at) values (?, ?, now())
      on conflict (tip_id) do update set
        kind = null, key_id = null, enc = null, ciphertext = null, idempotency_key_hash = null,
        payee_key_id = null, payee_enc = null, payee_ciphertext = null, payee_key_hash = null,
        to_compare = false, erased_at = coalesce(contact.erased_at, now())""";

  private final List<Erasure> erasures;

  /**
   * @param erasures what else is kept of a reporter
   */
  ContactProjection(List<Erasure> erasures) {
    this.erasures = erasures;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var newest = new TreeMap<String, Incoming>();
    records.forEach(each -> newest.put(each.key(), each));
    keep(tx, newest.values());
    erase(tx, newest.values());
  }

  private static void keep(Connection tx, Collection<Incoming> records) throws SQLException {
    try (var insert = tx.prepareStatement(KEEP)) {
      for (var each : records) {
        if (!each.isTombstone()) {
          bind(insert, each);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Incoming incoming) throws SQLException {
    if (!(incoming.event() instanceof ContactSealed contact)) {
      throw new RefusedRecord("not a contact: " + incoming.envelope().type());
    }
    if (!contact.suite().equals(Hpke.SUITE)) {
      throw new RefusedRecord("no suite " + contact.suite());
    }
    insert.setObject(1, contact.tipId());
    insert.setString(2, incoming.envelope().district());
    insert.setString(3, kindOf(contact));
    insert.setString(4, contact.keyId());
    insert.setBytes(5, bytes(contact.enc()));
    insert.setBytes(6, bytes(contact.ciphertext()));
    insert.setBytes(7, hash(contact.idempotencyKeyHash()));
    var payee = contact.payee();
    insert.setString(8, payee == null ? null : payee.keyId());
    insert.setBytes(9, bytes(payee == null ? null : payee.enc()));
    insert.setBytes(10, bytes(payee == null ? null : payee.ciphertext()));
    insert.setBytes(11, hash(payee == null ? null : payee.idempotencyKeyHash()));
    insert.setBoolean(12, Recognisable.is(contact));
  }

  private static @Nullable String kindOf(ContactSealed contact) {
    var kind =
        switch (contact.contactKind()) {
          case EMAIL -> "email";
          case PHONE -> "phone";
          case ACCOUNT -> "account";
          case NONE -> null;
        };
    if ((kind == null) != (contact.keyId() == null) || (kind == null && contact.payee() == null)) {
      throw new RefusedRecord("neither a contact nor a payee, or half of one");
    }
    return kind;
  }

  private static byte @Nullable [] bytes(@Nullable String base64) {
    if (base64 == null) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new RefusedRecord("not base64");
    }
  }

  private static byte @Nullable [] hash(@Nullable String hex) {
    if (hex == null) {
      return null;
    }
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new RefusedRecord("not hexadecimal");
    }
  }

  private void erase(Connection tx, Collection<Incoming> records) throws SQLException {
    var erased =
        records.stream()
            .filter(Incoming::isTombstone)
            .map(each -> UUID.fromString(each.key()))
            .toList();
    if (erased.isEmpty()) {
      return;
    }
    try (var update = tx.prepareStatement(ERASE)) {
      for (var each : records) {
        if (each.isTombstone()) {
          update.setObject(1, UUID.fromString(each.key()));
          update.setString(2, each.envelope().district());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
    for (var each : erasures) {
      each.erased(tx, erased);
    }
  }
}
