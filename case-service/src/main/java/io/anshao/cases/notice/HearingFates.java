package io.anshao.cases.notice;

import io.anshao.contracts.delivery.NoticeSettled.Outcome;
import io.anshao.contracts.delivery.StaffNoticeSettled;
import io.anshao.contracts.delivery.StaffUnsubscribed;
import io.anshao.contracts.delivery.WebhooksWanted;
import io.anshao.messaging.inbox.Incoming;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** What notify-service tells of addresses and wishes: each is told to stand, and stands again. */
final class HearingFates {

  /** That very address, not one that was given since. */
  private static final String STOP =
      """
      update staff_address set stopped_at = ?
       where person = ? and channel = ? and sealed_for = ? and stopped_at is null""";

  private static final String UNWANTED =
      """
      insert into staff_unwanted (person, kind, channel) values (?, ?, ?)
      on conflict do nothing""";

  private static final String WANTED =
      """
      insert into webhook_wanted (district, kinds) values (?, ?)
      on conflict (district) do update set kinds = excluded.kinds""";

  private HearingFates() {}

  /** An address that was refused for good is used no more. */
  static void settled(Connection tx, List<Incoming> records) throws SQLException {
    try (var update = tx.prepareStatement(STOP)) {
      for (var each : records) {
        var settled = (StaffNoticeSettled) each.event();
        if (settled.outcome() == Outcome.BOUNCED && settled.sealedFor() != null) {
          update.setObject(1, settled.at().atOffset(ZoneOffset.UTC));
          update.setObject(2, settled.person());
          update.setString(3, settled.channel().code());
          update.setString(4, settled.sealedFor());
          update.addBatch();
        }
      }
      update.executeBatch();
    }
  }

  /** Somebody followed the link in a message. */
  static void unsubscribed(Connection tx, List<Incoming> records) throws SQLException {
    try (var insert = tx.prepareStatement(UNWANTED)) {
      for (var each : records) {
        var unsubscribed = (StaffUnsubscribed) each.event();
        insert.setObject(1, unsubscribed.person());
        insert.setString(2, unsubscribed.kind());
        insert.setString(3, unsubscribed.channel().code());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** What anybody outside subscribed to, in the order in which it was told. */
  static void wanted(Connection tx, List<Incoming> records) throws SQLException {
    try (var upsert = tx.prepareStatement(WANTED)) {
      for (var each : records) {
        var wanted = (WebhooksWanted) each.event();
        upsert.setString(1, wanted.district());
        upsert.setArray(2, tx.createArrayOf("text", wanted.kinds().toArray()));
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
