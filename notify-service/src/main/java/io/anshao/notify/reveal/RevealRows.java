package io.anshao.notify.reveal;

import io.anshao.notify.contact.SealedContact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Table {@code reveal}, and the contacts that are asked for. */
final class RevealRows {

  static final String COLUMNS =
      """
      id, tip_id, asker, asker_name, asker_role, purpose, reason, public_key, nonce, asked_at,
      expires_at, status, first_approver, second_approver, told""";

  private static final String INSERT =
      """
      insert into reveal (district, %s)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
          .formatted(COLUMNS);

  private static final String ONE =
      "select " + COLUMNS + " from reveal where district = ? and id = ?";

  private static final String MOVE =
      """
      update reveal set status = ?, first_approver = ?, second_approver = ?, told = ?
       where id = ?""";

  private static final String CONTACT =
      """
      select kind, key_id, enc, ciphertext, idempotency_key_hash from contact
       where district = ? and tip_id = ?""";

  private RevealRows() {}

  static void insert(Connection tx, String district, RevealRow row) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setString(1, district);
      insert.setObject(2, row.id());
      insert.setObject(3, row.tipId());
      insert.setObject(4, row.asker());
      insert.setString(5, row.askerName());
      insert.setString(6, row.askerRole());
      insert.setString(7, row.purpose());
      insert.setString(8, row.reason());
      insert.setBytes(9, row.publicKey());
      insert.setString(10, row.nonce());
      insert.setObject(11, row.askedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(12, row.expiresAt().atOffset(ZoneOffset.UTC));
      insert.setString(13, row.status());
      insert.setObject(14, row.first());
      insert.setObject(15, row.second());
      insert.setInt(16, row.told());
      insert.executeUpdate();
    }
  }

  static Optional<RevealRow> find(Connection tx, String district, UUID id) throws SQLException {
    return one(tx, ONE, district, id);
  }

  static Optional<RevealRow> lock(Connection tx, String district, UUID id) throws SQLException {
    return one(tx, ONE + " for update", district, id);
  }

  private static Optional<RevealRow> one(Connection tx, String sql, String district, UUID id)
      throws SQLException {
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      select.setObject(2, id);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
      }
    }
  }

  private static RevealRow row(ResultSet row) throws SQLException {
    return new RevealRow(
        row.getObject("id", UUID.class),
        row.getObject("tip_id", UUID.class),
        row.getObject("asker", UUID.class),
        row.getString("asker_name"),
        row.getString("asker_role"),
        row.getString("purpose"),
        row.getString("reason"),
        row.getBytes("public_key"),
        row.getString("nonce"),
        instant(row, "asked_at"),
        instant(row, "expires_at"),
        row.getString("status"),
        row.getObject("first_approver", UUID.class),
        row.getObject("second_approver", UUID.class),
        row.getInt("told"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static void move(Connection tx, RevealRow row) throws SQLException {
    try (var update = tx.prepareStatement(MOVE)) {
      update.setString(1, row.status());
      update.setObject(2, row.first());
      update.setObject(3, row.second());
      update.setInt(4, row.told());
      update.setObject(5, row.id());
      update.executeUpdate();
    }
  }

  /** The contact of a tip as it is kept; empty when it left none or it was erased. */
  static Optional<SealedContact> contact(Connection tx, String district, UUID tipId)
      throws SQLException {
    try (var select = tx.prepareStatement(CONTACT)) {
      select.setString(1, district);
      select.setObject(2, tipId);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.ofNullable(SealedContact.of(rows)) : Optional.empty();
      }
    }
  }
}
