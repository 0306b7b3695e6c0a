package io.anshao.notify.notice;

import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.notice.domain.Next.TryAgain;
import io.anshao.notify.notice.domain.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Table {@code message}. A claim pushes {@code next_at} ahead by the lease: whoever dies with it
 * only delays the message.
 */
final class MessageRows {

  /** A message whose tip has neither contact nor erasure is not seen: it waits. */
  private static final String CLAIM =
      """
      update message m set attempts = m.attempts + 1, next_at = now() + make_interval(secs => ?)
        from contact c
       where c.tip_id = m.tip_id
         and m.id = (select due.id from message due join contact known on known.tip_id = due.tip_id
                      where due.settled_at is null and due.next_at <= now()
                      order by due.next_at limit 1 for update of due skip locked)
      returning m.id, m.tip_id, m.district, m.template, m.number, m.due_on, m.traceparent,
                m.received_at, m.attempts,
                c.kind, c.key_id, c.enc, c.ciphertext, c.idempotency_key_hash""";

  private static final String TRY_AGAIN =
      """
      update message set next_at = ?, last_failure = ?
       where id = ? and attempts = ? and settled_at is null""";

  private static final String SETTLE =
      """
      update message set outcome = ?, settled_at = now(), last_failure = null
       where id = ? and settled_at is null""";

  private final Outbox outbox;
  private final Runnable relay;

  /**
   * @param relay wakes the relay, after a commit
   */
  MessageRows(Outbox outbox, Runnable relay) {
    this.outbox = outbox;
    this.relay = relay;
  }

  /** After the commit of {@link #settle}. */
  void wakeRelay() {
    relay.run();
  }

  /** Takes the message that is due longest; nobody else takes it until the lease is over. */
  Optional<Message> claim(Connection tx, Duration lease) throws SQLException {
    try (var update = tx.prepareStatement(CLAIM)) {
      update.setDouble(1, lease.toMillis() / 1000.0);
      try (var rows = update.executeQuery()) {
        return rows.next() ? Optional.of(message(rows)) : Optional.empty();
      }
    }
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getObject("tip_id", UUID.class),
        row.getString("district"),
        row.getString("template"),
        row.getString("number"),
        row.getObject("due_on", LocalDate.class),
        row.getString("traceparent"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        SealedContact.of(row));
  }

  /** Changes nothing when a later claim has taken over. */
  void tryAgain(Connection tx, Message message, TryAgain next) throws SQLException {
    try (var update = tx.prepareStatement(TRY_AGAIN)) {
      update.setObject(1, OffsetDateTime.ofInstant(next.at(), ZoneOffset.UTC));
      update.setString(2, next.why());
      update.setObject(3, message.id());
      update.setInt(4, message.attempts());
      update.executeUpdate();
    }
  }

  /**
   * Ends the message and tells of it, once: false when another claim already did.
   *
   * @param at business time
   */
  boolean settle(Connection tx, Message message, Outcome outcome, Instant at) throws SQLException {
    try (var update = tx.prepareStatement(SETTLE)) {
      update.setString(1, outcome.name().toLowerCase(Locale.ROOT));
      update.setObject(2, message.id());
      if (update.executeUpdate() == 0) {
        return false;
      }
    }
    outbox.append(tx, List.of(settled(message, outcome, at)));
    return true;
  }

  private static OutboxRecord settled(Message message, Outcome outcome, Instant at) {
    return OutboxRecord.of(
        "/anshao/notify",
        new NoticeSettled(
            message.id(), message.tipId(), message.template(), published(outcome), at),
        message.id().toString(),
        1,
        message.district(),
        at,
        null,
        message.traceparent());
  }

  private static NoticeSettled.Outcome published(Outcome outcome) {
    return switch (outcome) {
      case DELIVERED -> NoticeSettled.Outcome.DELIVERED;
      case BOUNCED -> NoticeSettled.Outcome.BOUNCED;
      case GIVEN_UP -> NoticeSettled.Outcome.GIVEN_UP;
    };
  }
}
