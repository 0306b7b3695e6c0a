package io.anshao.notify.notice;

import io.anshao.contracts.notice.ChannelKind;
import io.anshao.notify.contact.SealedContact;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages that are due. A claim pushes {@code next_at} ahead by the lease: whoever dies with
 * it only delays the message.
 */
final class MessageClaims {

  /**
   * A message whose tip has neither contact nor erasure is not seen: it waits. So does one that is
   * held until the quiet hours are over, by the time of its district.
   */
  private static final String CLAIM =
      """
      update message m set attempts = m.attempts + 1, next_at = now() + make_interval(secs => ?)
        from (select due.id, c.kind, c.key_id, c.enc, c.ciphertext, c.idempotency_key_hash,
                     s.url, array(select version from webhook_secret w
                                   where w.subscription = s.id and w.ended_at is null
                                   order by version desc) as secrets,
                     t.brief, t.letter
                from message due
                left join contact c on c.tip_id = due.tip_id
                left join webhook_subscription s on s.id = due.subscription
                left join lateral (select brief, letter from template
                                    where district = due.district and name = case when due.digest then 'staff-digest' else due.template end
                                    order by version desc limit 1) t on true
                left join unnest(?::text[], ?::timestamptz[]) as d(code, now) on d.code = due.district
               where due.settled_at is null and due.next_at <= now() and due.digested_in is null
                 and (due.tip_id is null or c.tip_id is not null)
                 and (due.held_until is null or due.held_until <= coalesce(d.now, now()))
               order by due.next_at limit 1 for update of due skip locked) found
       where m.id = found.id
      returning m.id, m.notice, m.tip_id, m.person, m.channel, m.subscription, m.district, m.template,
                m.number, m.due_on, m.path, m.state, m.at, m.traceparent, m.received_at, m.attempts,
                m.urgent, m.digest, found.*""";

  /** Two digests of one person at once would wait for each other. */
  private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext(?))";

  private static final String GATHER =
      """
      update message m set digested_in = ?
       where person = ? and channel = ? and digest and settled_at is null and digested_in is null
         and id <> ?""";

  private static final String TOGETHER =
      "select number from message where id = ? or digested_in = ? order by received_at, id";

  private MessageClaims() {}

  /**
   * Takes the message that is due longest, what is urgent first; nobody else takes it until the
   * lease is over.
   *
   * @param times business time by district
   */
  static Optional<Message> claim(Connection tx, Duration lease, Map<String, Instant> times)
      throws SQLException {
    try (var update = tx.prepareStatement(CLAIM)) {
      update.setDouble(1, lease.toMillis() / 1000.0);
      update.setArray(2, tx.createArrayOf("text", times.keySet().toArray()));
      update.setArray(3, timestamps(tx, times));
      try (var rows = update.executeQuery()) {
        return rows.next() ? message(tx, rows) : Optional.empty();
      }
    }
  }

  private static Array timestamps(Connection tx, Map<String, Instant> times) throws SQLException {
    return tx.createArrayOf(
        "timestamptz", times.values().stream().map(Instant::toString).toArray());
  }

  private static Optional<Message> message(Connection tx, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var number = row.getString("number");
    var together = List.of(number);
    if (row.getBoolean("digest")) {
      var person = row.getObject("person", UUID.class);
      var channel = row.getString("channel");
      if (!gather(tx, id, person, channel)) {
        return Optional.empty();
      }
      together = together(tx, id);
    }
    var due = row.getObject("due_on", LocalDate.class);
    return Optional.of(
        new Message(
            id,
            row.getObject("notice", UUID.class),
            row.getString("district"),
            addressee(row),
            row.getString("template"),
            number,
            due,
            row.getString("path"),
            row.getString("state"),
            time(row, "at"),
            row.getString("traceparent"),
            time(row, "received_at"),
            row.getInt("attempts"),
            row.getBoolean("urgent"),
            together,
            words(row)));
  }

  private static Message.@Nullable Words words(ResultSet row) throws SQLException {
    var brief = row.getString("brief");
    return brief == null ? null : new Message.Words(brief, row.getString("letter"));
  }

  private static Addressee addressee(ResultSet row) throws SQLException {
    var tip = row.getObject("tip_id", UUID.class);
    if (tip != null) {
      return new Addressee.Reporter(tip, SealedContact.of(row));
    }
    var person = row.getObject("person", UUID.class);
    if (person != null) {
      return new Addressee.Staff(
          person, ChannelKind.ofCode(row.getString("channel")).orElseThrow());
    }
    var secrets = (Integer[]) row.getArray("secrets").getArray();
    return new Addressee.Subscriber(
        row.getObject("subscription", UUID.class), row.getString("url"), Arrays.asList(secrets));
  }

  /** False when somebody else is just gathering for the same person. */
  private static boolean gather(Connection tx, UUID leader, UUID person, String channel)
      throws SQLException {
    try (var lock = tx.prepareStatement(LOCK)) {
      lock.setString(1, person + "/" + channel);
      try (var rows = lock.executeQuery()) {
        if (!rows.next() || !rows.getBoolean(1)) {
          return false;
        }
      }
    }
    try (var update = tx.prepareStatement(GATHER)) {
      update.setObject(1, leader);
      update.setObject(2, person);
      update.setString(3, channel);
      update.setObject(4, leader);
      update.executeUpdate();
    }
    return true;
  }

  private static List<String> together(Connection tx, UUID leader) throws SQLException {
    var numbers = new ArrayList<String>();
    try (var select = tx.prepareStatement(TOGETHER)) {
      select.setObject(1, leader);
      select.setObject(2, leader);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getString(1));
        }
      }
    }
    return numbers;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
