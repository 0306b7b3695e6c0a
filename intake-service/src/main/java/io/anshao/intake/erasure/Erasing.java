package io.anshao.intake.erasure;

import io.anshao.contracts.Topic;
import io.anshao.contracts.contact.ContactSealed;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.contracts.erasure.TipErased;
import io.anshao.intake.photo.PhotoStore;
import io.anshao.messaging.batch.Turns;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import io.anshao.messaging.inbox.RefusedRecord;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Forgets what case-service ordered and confirms it. An order that comes again, to a wiped inbox or
 * after a restore, is carried out again and confirmed once.
 */
final class Erasing implements RecordHandler {

  private static final String SOURCE = "/anshao/intake";

  private static final String KNOWN =
      "insert into erasure (order_id, tip_id, kinds) values (?, ?, ?) on conflict do nothing";

  private static final String LAST =
      "select coalesce(max(seq), 0) from outbox where topic = ? and key = ?";

  private final Outbox outbox;
  private final PhotoStore pictures;

  Erasing(Outbox outbox, PhotoStore pictures) {
    this.outbox = outbox;
    this.pictures = pictures;
  }

  private record Pictures(int gone, int kept) {}

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      if (!(each.event() instanceof ErasureOrdered order)) {
        throw new RefusedRecord("not an erasure");
      }
      // who says something by the receipt code at this moment waits
      Turns.take(tx, order.tipId());
      carryOut(tx, order);
    }
  }

  private void carryOut(Connection tx, ErasureOrdered order) throws SQLException {
    var isNew = insert(tx, order);
    var rows = forget(tx, order);
    var gone =
        order.kinds().contains(ErasedKind.PICTURES)
            ? remove(tx, order.tipId())
            : new Pictures(0, 0);
    if (!isNew) {
      return;
    }
    var told = new ArrayList<OutboxRecord>();
    if (order.kinds().contains(ErasedKind.CONTACT)) {
      told.add(tombstone(tx, order));
    }
    var done =
        new TipErased(
            order.orderId(),
            order.tipId(),
            order.district(),
            rows,
            gone.gone(),
            gone.kept(),
            Instant.now());
    told.add(
        OutboxRecord.of(
            SOURCE,
            done,
            TipErased.key(order.orderId()),
            1,
            order.district(),
            order.at(),
            null,
            null));
    outbox.append(tx, told);
  }

  private static boolean insert(Connection tx, ErasureOrdered order) throws SQLException {
    try (var insert = tx.prepareStatement(KNOWN)) {
      insert.setObject(1, order.orderId());
      insert.setObject(2, order.tipId());
      insert.setArray(3, kinds(tx, order));
      return insert.executeUpdate() > 0;
    }
  }

  private static int forget(Connection tx, ErasureOrdered order) throws SQLException {
    try (var call = tx.prepareStatement("select erase_tip(?, ?)")) {
      call.setObject(1, order.tipId());
      call.setArray(2, kinds(tx, order));
      try (var rows = call.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static java.sql.Array kinds(Connection tx, ErasureOrdered order) throws SQLException {
    return tx.createArrayOf(
        "text", order.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toArray());
  }

  /** The rows go when their files are gone: what breaks off in between is done again. */
  private Pictures remove(Connection tx, UUID tip) throws SQLException {
    var gone = 0;
    var kept = 0;
    try (var select = tx.prepareStatement("select id, shown from pictures_of_tip(?)");
        var delete = tx.prepareStatement("delete from upload where id = ?");
        var unlink = tx.prepareStatement("delete from photo_redaction where copy = ?")) {
      select.setObject(1, tip);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var id = rows.getObject(1, UUID.class);
          if (rows.getBoolean(2)) {
            kept++;
            continue;
          }
          pictures.remove(id);
          delete.setObject(1, id);
          delete.executeUpdate();
          unlink.setObject(1, id);
          unlink.executeUpdate();
          gone++;
        }
      }
    } catch (IOException e) {
      throw new SQLException("a picture cannot be removed now", "58030", e);
    }
    return new Pictures(gone, kept);
  }

  /** Also where there never was a contact: notify waits for either. */
  private static OutboxRecord tombstone(Connection tx, ErasureOrdered order) throws SQLException {
    try (var select = tx.prepareStatement(LAST)) {
      select.setString(1, Topic.CONTACTS.kafkaName());
      select.setString(2, order.tipId().toString());
      try (var rows = select.executeQuery()) {
        rows.next();
        return OutboxRecord.tombstone(
            SOURCE,
            ContactSealed.class,
            order.tipId().toString(),
            rows.getLong(1) + 1,
            order.district(),
            order.at());
      }
    }
  }
}
