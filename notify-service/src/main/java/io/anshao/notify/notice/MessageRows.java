package io.anshao.notify.notice;

import io.anshao.contracts.delivery.NoticeSettled;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.notify.notice.domain.Next.TryAgain;
import io.anshao.notify.notice.domain.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code message} after a try. */
final class MessageRows {

  private static final String TRY_AGAIN =
      """
      update message set next_at = ?, last_failure = ?
       where id = ? and attempts = ? and settled_at is null""";

  /** With all that went out in it. What belongs to an erased contact leads back to nobody. */
  private static final String SETTLE =
      """
      update message m
         set outcome = ?, settled_at = now(), last_failure = case when ? = 'delivered' then null else last_failure end,
             number = case when found.is_erased then '' else m.number end,
             tip_id = case when found.is_erased then null else m.tip_id end
        from (select o.id, o.template, c.erased_at is not null as is_erased
                from message o left join contact c on c.tip_id = o.tip_id
               where (o.id = ? or o.digested_in = ?) and o.settled_at is null) found
       where m.id = found.id and m.settled_at is null
      returning m.id, m.template""";

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
   * @param sealedFor which address of a member of staff was tried
   * @param at business time
   */
  boolean settle(
      Connection tx, Message message, Outcome outcome, @Nullable String sealedFor, Instant at)
      throws SQLException {
    var told = new ArrayList<OutboxRecord>();
    try (var update = tx.prepareStatement(SETTLE)) {
      update.setString(1, outcome.name().toLowerCase(Locale.ROOT));
      update.setString(2, outcome.name().toLowerCase(Locale.ROOT));
      update.setObject(3, message.id());
      update.setObject(4, message.id());
      try (var rows = update.executeQuery()) {
        var isSettled = false;
        while (rows.next()) {
          isSettled = true;
          event(message, rows.getObject(1, UUID.class), rows.getString(2), outcome, sealedFor, at)
              .map(each -> told(message, each, at))
              .ifPresent(told::add);
        }
        outbox.append(tx, List.copyOf(told));
        return isSettled;
      }
    }
  }

  /** A record and its key. */
  private record Told(Object event, String key) {}

  private static OutboxRecord told(Message message, Told told, Instant at) {
    return OutboxRecord.of(
        "/anshao/notify",
        told.event(),
        told.key(),
        1,
        message.district(),
        at,
        null,
        message.traceparent());
  }

  /** Subscribers read their log here: nobody else is told of them. */
  private static Optional<Told> event(
      Message message,
      UUID id,
      String template,
      Outcome outcome,
      @Nullable String sealedFor,
      Instant at) {
    return switch (message.to()) {
      case Addressee.Reporter(var tip, _) ->
          Optional.of(
              new Told(
                  new NoticeSettled(id, tip, template, published(outcome), at), id.toString()));
      case Addressee.Staff(var person, var channel) ->
          Optional.of(
              new Told(
                  new StaffNoticeSettled(
                      id, person, channel, template, published(outcome), at, sealedFor),
                  id.toString()));
      case Addressee.Subscriber _ -> Optional.empty();
    };
  }

  private static NoticeSettled.Outcome published(Outcome outcome) {
    return switch (outcome) {
      case DELIVERED -> NoticeSettled.Outcome.DELIVERED;
      case BOUNCED -> NoticeSettled.Outcome.BOUNCED;
      case GIVEN_UP -> NoticeSettled.Outcome.GIVEN_UP;
    };
  }
}
