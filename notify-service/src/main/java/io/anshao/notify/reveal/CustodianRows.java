package io.anshao.notify.reveal;

import io.anshao.notify.reveal.domain.P256Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Tables {@code custodian_key} and {@code enrolment_code}. */
final class CustodianRows {

  private static final String SELECT =
      "select id, person, name, public_key, confirmed_at is not null from custodian_key where ";

  private static final String CURRENT =
      SELECT
          + "district = ? and person = ? and confirmed_at is not null and ended_at is null"
          + " for update";

  private static final String INSERT =
      """
      insert into custodian_key (id, district, person, name, public_key, fingerprint, enrolled_at,
                                 by_code, confirmed_at, key_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String KNOWN =
      """
      select id, person, name, public_key, confirmed_at is not null,
             confirming_key_hash is not distinct from ?, case key_hash when ? then person else confirmed_by end
        from custodian_key where ? in (key_hash, confirming_key_hash)""";

  private static final String CONFIRM =
      """
      update custodian_key set confirmed_at = ?, confirmed_by = ?, signature = ?, confirming_key_hash = ?
       where id = ?""";

  private static final String END =
      """
      update custodian_key set ended_at = ?
       where district = ? and person = ? and confirmed_at is not null and ended_at is null""";

  private static final String USE =
      """
      update enrolment_code set used_by = ?, used_at = ?
       where district = ? and code_hash = ? and used_by is null""";

  private CustodianRows() {}

  /** The key that counts for the person, under its lock. */
  static Optional<CustodianRow> lockCurrent(Connection tx, String district, UUID person)
      throws SQLException {
    try (var select = tx.prepareStatement(CURRENT)) {
      select.setString(1, district);
      select.setObject(2, person);
      return one(select);
    }
  }

  /** An enrolment of the district, under its lock, that no later one has replaced. */
  static Optional<CustodianRow> lock(Connection tx, String district, UUID id) throws SQLException {
    try (var select =
        tx.prepareStatement(SELECT + "district = ? and id = ? and ended_at is null for update")) {
      select.setString(1, district);
      select.setObject(2, id);
      return one(select);
    }
  }

  /**
   * What was done under an Idempotency-Key before.
   *
   * @param isConfirming whether that was to confirm another's key
   * @param by who did it
   */
  record Known(CustodianRow row, boolean isConfirming, UUID by) {

    boolean isFor(CustodianWork work) {
      return by.equals(work.by().person())
          && switch (work.doing()) {
            case CustodianWork.EnrolByCode(var key, var _) ->
                !isConfirming && key.equals(row.key());
            case CustodianWork.Enrol(var key) -> !isConfirming && key.equals(row.key());
            case CustodianWork.Confirm _ -> isConfirming && row.id().equals(work.enrolmentId());
          };
    }
  }

  static Optional<Known> known(Connection tx, String keyHash) throws SQLException {
    try (var select = tx.prepareStatement(KNOWN)) {
      select.setString(1, keyHash);
      select.setString(2, keyHash);
      select.setString(3, keyHash);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(new Known(row(rows), rows.getBoolean(6), rows.getObject(7, UUID.class)))
            : Optional.empty();
      }
    }
  }

  /** Whether somebody has enrolled that very key. */
  static boolean isTaken(Connection tx, P256Key key) throws SQLException {
    try (var select = tx.prepareStatement("select 1 from custodian_key where fingerprint = ?")) {
      select.setString(1, key.fingerprint());
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static Optional<CustodianRow> one(PreparedStatement select) throws SQLException {
    try (var rows = select.executeQuery()) {
      return rows.next() ? Optional.of(row(rows)) : Optional.empty();
    }
  }

  private static CustodianRow row(ResultSet row) throws SQLException {
    return new CustodianRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getBytes(4),
        row.getBoolean(5));
  }

  static void insert(Connection tx, CustodianWork work, CustodianRow row) throws SQLException {
    var at = utc(work.at());
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, row.id());
      insert.setString(2, work.by().district());
      insert.setObject(3, row.person());
      insert.setString(4, row.name());
      insert.setBytes(5, row.publicKey());
      insert.setString(6, row.key().fingerprint());
      insert.setObject(7, at);
      insert.setBoolean(8, row.isConfirmed());
      insert.setObject(9, row.isConfirmed() ? at : null);
      insert.setString(10, work.keyHash());
      insert.executeUpdate();
    }
  }

  /** Makes a key count, and an earlier one of the same person no longer. */
  static void confirm(Connection tx, CustodianWork work, CustodianRow row, byte[] signature)
      throws SQLException {
    try (var end = tx.prepareStatement(END);
        var confirm = tx.prepareStatement(CONFIRM)) {
      end.setObject(1, utc(work.at()));
      end.setString(2, work.by().district());
      end.setObject(3, row.person());
      end.executeUpdate();
      confirm.setObject(1, utc(work.at()));
      confirm.setObject(2, work.by().person());
      confirm.setBytes(3, signature);
      confirm.setString(4, work.keyHash());
      confirm.setObject(5, row.id());
      confirm.executeUpdate();
    }
  }

  /** Uses a code up; false when the district has no such code left. */
  static boolean useCode(Connection tx, CustodianWork work, byte[] codeHash) throws SQLException {
    try (var use = tx.prepareStatement(USE)) {
      use.setObject(1, work.by().person());
      use.setObject(2, utc(work.at()));
      use.setString(3, work.by().district());
      use.setBytes(4, codeHash);
      return use.executeUpdate() == 1;
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
