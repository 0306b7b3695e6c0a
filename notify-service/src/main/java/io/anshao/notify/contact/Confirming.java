package io.anshao.notify.contact;

import io.anshao.contracts.erasure.ContactErased;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Confirms to case-service that a contact is forgotten: once for each order, and not before the
 * tombstone came by the contact's own topic, behind which no older contact can follow.
 */
final class Confirming implements RecordHandler, Erasure {

  private static final String SOURCE = "/anshao/notify";

  /** Order and tombstone come by topics of their own: whichever is second sees the first. */
  private static final String TURNS =
      """
      select pg_advisory_xact_lock(hashtextextended('erasure/' || tip, 0))
        from (select unnest(?::uuid[])::text as tip order by 1) tips""";

  private static final String INSERT =
      """
      insert into erasure (order_id, tip_id, district, at) values (?, ?, ?, ?)
      on conflict do nothing""";

  private static final String DONE =
      """
      update erasure e set done_at = now() from contact c
       where c.tip_id = e.tip_id and c.erased_at is not null and e.done_at is null and e.tip_id = any (?)
      returning e.order_id, e.tip_id, e.district, e.at""";

  private final Outbox outbox;

  Confirming(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    var tips = new TreeSet<UUID>();
    for (var each : records) {
      if (each.event() instanceof ErasureOrdered order) {
        tips.add(order.tipId());
      }
    }
    takeTurns(tx, tips);
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var each : records) {
        if (!(each.event() instanceof ErasureOrdered order)) {
          throw new RefusedRecord("not an erasure");
        }
        if (order.kinds().contains(ErasedKind.CONTACT)) {
          insert.setObject(1, order.orderId());
          insert.setObject(2, order.tipId());
          insert.setString(3, order.district());
          insert.setObject(4, order.at().atOffset(ZoneOffset.UTC));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    confirm(tx, tips);
  }

  @Override
  public void erased(Connection tx, Collection<UUID> tips) throws SQLException {
    takeTurns(tx, tips);
    confirm(tx, tips);
  }

  private static void takeTurns(Connection tx, Collection<UUID> tips) throws SQLException {
    try (var turns = tx.prepareStatement(TURNS)) {
      turns.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      turns.execute();
    }
  }

  private void confirm(Connection tx, Collection<UUID> tips) throws SQLException {
    var told = new ArrayList<OutboxRecord>();
    try (var done = tx.prepareStatement(DONE)) {
      done.setArray(1, tx.createArrayOf("uuid", tips.toArray()));
      try (var rows = done.executeQuery()) {
        while (rows.next()) {
          var order = rows.getObject(1, UUID.class);
          var district = rows.getString(3);
          told.add(
              OutboxRecord.of(
                  SOURCE,
                  new ContactErased(order, rows.getObject(2, UUID.class), district, Instant.now()),
                  ContactErased.key(order),
                  1,
                  district,
                  rows.getObject(4, OffsetDateTime.class).toInstant(),
                  null,
                  null));
        }
      }
    }
    outbox.append(tx, told);
  }
}
