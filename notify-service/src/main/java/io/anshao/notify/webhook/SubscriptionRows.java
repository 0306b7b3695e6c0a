package io.anshao.notify.webhook;

import io.anshao.contracts.delivery.WebhooksWanted;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Subscriptions as they are stored; case-service is told what is wanted, and tells nothing else.
 */
final class SubscriptionRows {

  private static final String MAKE =
      """
      insert into webhook_subscription (id, district, name, url, kinds, made_by, key_hash)
      values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""";

  private static final String ISSUE =
      """
      insert into webhook_secret (subscription, version, key_hash)
      select s.id, coalesce((select max(version) from webhook_secret where subscription = s.id), 0) + 1, ?
        from webhook_subscription s
       where s.id = ? and s.district = ? and s.ended_at is null
      on conflict (key_hash) do nothing""";

  private static final String ISSUED = "select version from webhook_secret where key_hash = ?";

  private static final String END =
      """
      update webhook_subscription set ended_at = coalesce(ended_at, now())
       where id = ? and district = ?""";

  private static final String END_SECRET =
      """
      update webhook_secret w set ended_at = coalesce(w.ended_at, now())
        from webhook_subscription s
       where s.id = w.subscription and s.id = ? and s.district = ? and w.version = ?
         and exists (select 1 from webhook_secret o
                      where o.subscription = s.id and o.version <> w.version and o.ended_at is null)""";

  /** The same message, as if it had come now: a subscriber knows it by its webhook-id. */
  private static final String AGAIN =
      """
      update message m set settled_at = null, outcome = null, attempts = 0, received_at = now(), next_at = now()
        from webhook_subscription s
       where s.id = m.subscription and s.district = ? and s.ended_at is null and m.id = ? and m.subscription = ?
         and m.settled_at is not null and m.number <> ''""";

  private static final String WANTED =
      """
      select array(select distinct k from webhook_subscription s, unnest(s.kinds) k
                    where s.district = ? and s.ended_at is null order by k)""";

  private static final String TOLD =
      """
      insert into webhook_wanted (district, told) values (?, 1)
      on conflict (district) do update set told = webhook_wanted.told + 1 returning told""";

  private final Outbox outbox;

  SubscriptionRows(Outbox outbox) {
    this.outbox = outbox;
  }

  /** A subscription to be made. */
  record Making(
      UUID id,
      String district,
      String name,
      String url,
      List<String> kinds,
      UUID by,
      String keyHash) {}

  /** Makes it with its first secret, once; gives the secret's version. */
  int make(Connection tx, Making making, Instant now) throws SQLException {
    try (var insert = tx.prepareStatement(MAKE)) {
      insert.setObject(1, making.id());
      insert.setString(2, making.district());
      insert.setString(3, making.name());
      insert.setString(4, making.url());
      insert.setArray(5, tx.createArrayOf("text", making.kinds().toArray()));
      insert.setObject(6, making.by());
      insert.setString(7, making.keyHash());
      if (insert.executeUpdate() > 0) {
        tellWanted(tx, making.district(), now);
      }
    }
    return issue(tx, making.id(), making.district(), making.keyHash());
  }

  /** One more secret, once for a key; 0 when there is no such live subscription in the district. */
  int issue(Connection tx, UUID id, String district, String keyHash) throws SQLException {
    try (var insert = tx.prepareStatement(ISSUE)) {
      insert.setString(1, keyHash);
      insert.setObject(2, id);
      insert.setString(3, district);
      insert.executeUpdate();
    }
    try (var select = tx.prepareStatement(ISSUED)) {
      select.setString(1, keyHash);
      try (var rows = select.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  /** False when there is no such one in the district. */
  boolean end(Connection tx, UUID id, String district, Instant now) throws SQLException {
    try (var update = tx.prepareStatement(END)) {
      update.setObject(1, id);
      update.setString(2, district);
      if (update.executeUpdate() == 0) {
        return false;
      }
    }
    tellWanted(tx, district, now);
    return true;
  }

  /** False when there is no such one, or it is the last that is alive. */
  boolean endSecret(Connection tx, UUID id, String district, int version) throws SQLException {
    try (var update = tx.prepareStatement(END_SECRET)) {
      update.setObject(1, id);
      update.setString(2, district);
      update.setInt(3, version);
      return update.executeUpdate() > 0;
    }
  }

  /** False when there is no such message that is over. */
  boolean again(Connection tx, UUID id, String district, UUID message) throws SQLException {
    try (var update = tx.prepareStatement(AGAIN)) {
      update.setString(1, district);
      update.setObject(2, message);
      update.setObject(3, id);
      return update.executeUpdate() > 0;
    }
  }

  private void tellWanted(Connection tx, String district, Instant now) throws SQLException {
    outbox.append(
        tx,
        List.of(
            OutboxRecord.of(
                "/anshao/notify",
                new WebhooksWanted(district, wanted(tx, district), now),
                WebhooksWanted.key(district),
                told(tx, district),
                district,
                now,
                null,
                null)));
  }

  private static List<String> wanted(Connection tx, String district) throws SQLException {
    try (var select = tx.prepareStatement(WANTED)) {
      select.setString(1, district);
      try (var rows = select.executeQuery()) {
        rows.next();
        return new ArrayList<>(List.of((String[]) rows.getArray(1).getArray()));
      }
    }
  }

  private static long told(Connection tx, String district) throws SQLException {
    try (var update = tx.prepareStatement(TOLD)) {
      update.setString(1, district);
      try (var rows = update.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
