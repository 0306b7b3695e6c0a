package io.anshao.notify.reveal;

import io.anshao.contracts.delivery.RevealStepped;
import io.anshao.contracts.delivery.RevealStepped.Step;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail of who did what with requests, and what case-service is told of it. */
final class RevealSteps {

  private static final String SOURCE = "/anshao/notify";

  private static final String INSERT =
      """
      insert into reveal_step (request_id, kind, person, at, custodian_key, signature, reason, key_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String KNOWN =
      "select request_id, kind, person from reveal_step where key_hash = ?";

  private static final String COUNT =
      "select count(*) from reveal_step where kind = 'approved' and person = ? and at >= ?";

  private final Outbox outbox;

  RevealSteps(Outbox outbox) {
    this.outbox = outbox;
  }

  /** A step that was taken under a key. */
  record Taken(UUID requestId, String kind, UUID person) {

    boolean isBy(RevealWork work) {
      return person.equals(work.by().person()) && kind.equals(work.doing().kind());
    }
  }

  /**
   * Notes a step and tells of it.
   *
   * @param row as it stands after the step
   * @param custodianKey whose signature it bears, if any
   */
  void append(Connection tx, RevealWork work, RevealRow row, @Nullable UUID custodianKey)
      throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, row.id());
      insert.setString(2, work.doing().kind());
      insert.setObject(3, work.by().person());
      insert.setObject(4, work.at().atOffset(ZoneOffset.UTC));
      insert.setObject(5, custodianKey);
      insert.setBytes(
          6, work.doing() instanceof RevealWork.Approve(var signature) ? signature : null);
      insert.setString(7, work.doing() instanceof RevealWork.Refuse(var reason) ? reason : null);
      insert.setString(8, work.keyHash());
      insert.executeUpdate();
    }
    outbox.append(tx, List.of(told(work, row)));
  }

  private static OutboxRecord told(RevealWork work, RevealRow row) {
    var step = Step.valueOf(work.doing().kind().toUpperCase(Locale.ROOT));
    return OutboxRecord.of(
        SOURCE,
        new RevealStepped(
            row.id(),
            row.tipId(),
            step,
            work.by().person(),
            work.by().role(),
            row.purpose(),
            work.at()),
        row.id().toString(),
        row.told(),
        work.by().district(),
        work.at(),
        null,
        null);
  }

  /** What was done under the key before. */
  static Optional<Taken> known(Connection tx, String keyHash) throws SQLException {
    try (var select = tx.prepareStatement(KNOWN)) {
      select.setString(1, keyHash);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Taken(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    rows.getObject(3, UUID.class)))
            : Optional.empty();
      }
    }
  }

  /** How many requests the person agreed to on the day of {@code now}. */
  static int approvalsOnDayOf(Connection tx, UUID person, Instant now) throws SQLException {
    var midnight =
        now.atZone(BusinessClock.SHANGHAI)
            .toLocalDate()
            .atStartOfDay(BusinessClock.SHANGHAI)
            .toInstant();
    try (var select = tx.prepareStatement(COUNT)) {
      select.setObject(1, person);
      select.setObject(2, midnight.atOffset(ZoneOffset.UTC));
      try (var rows = select.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }
}
