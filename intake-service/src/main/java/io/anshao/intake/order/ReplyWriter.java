package io.anshao.intake.order;

import io.anshao.contracts.order.OrderReplied;
import io.anshao.intake.order.FirmReply.Outcome;
import io.anshao.intake.photo.WaitingUploads;
import io.anshao.messaging.batch.Turns;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what firms answer, numbered per order, with the pictures that belong to it; the same key
 * says it once.
 */
final class ReplyWriter implements BatchWriter<FirmReply, Outcome> {

  private static final String SOURCE = "/anshao/intake";

  private static final String INSERT =
      """
      insert into firm_reply (order_id, seq, kind, body, photos, said_at, key_hash)
      select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from firm_reply where order_id = ?
      returning seq\
      """;

  private final Outbox outbox;

  ReplyWriter(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Object aggregate(FirmReply work) {
    return work.orderId();
  }

  @Override
  public List<Outcome> write(Connection tx, List<FirmReply> batch) throws SQLException {
    var outcomes = new ArrayList<Outcome>();
    for (var reply : batch) {
      // another instance may number the same order: one after the other
      Turns.take(tx, reply.orderId());
      var before = lookUp(tx, reply);
      outcomes.add(before.isPresent() ? before.get() : say(tx, reply));
    }
    return outcomes;
  }

  private Outcome say(Connection tx, FirmReply reply) throws SQLException {
    var claim =
        WaitingUploads.claim(
            tx, WaitingUploads.Owner.ORDER, reply.orderId(), reply.district(), reply.photos());
    if (!claim.missing().isEmpty()) {
      return new Outcome.UploadsGone(claim.missing());
    }
    var seq = insert(tx, reply);
    var records = new ArrayList<OutboxRecord>();
    for (var photo : claim.taken()) {
      records.add(record(reply, photo, photo.uploadId(), 1));
    }
    var said =
        new OrderReplied(
            reply.orderId(),
            reply.district(),
            reply.kind(),
            reply.text(),
            reply.photos(),
            reply.at());
    records.add(record(reply, said, reply.orderId(), seq));
    outbox.append(tx, records);
    return new Outcome.Said();
  }

  private static OutboxRecord record(FirmReply reply, Object event, UUID key, long seq) {
    return OutboxRecord.of(
        SOURCE, event, key.toString(), seq, reply.district(), reply.at(), null, null);
  }

  private static long insert(Connection tx, FirmReply reply) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, reply.orderId());
      insert.setString(2, reply.kind().name().toLowerCase(Locale.ROOT));
      insert.setString(3, reply.text());
      insert.setArray(4, tx.createArrayOf("uuid", reply.photos().toArray()));
      insert.setObject(5, reply.at().atOffset(ZoneOffset.UTC));
      insert.setString(6, reply.keyHash());
      insert.setObject(7, reply.orderId());
      try (var rows = insert.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  @Override
  public Optional<Outcome> lookUp(Connection connection, FirmReply work) throws SQLException {
    var sql = "select 1 from firm_reply where key_hash = ?";
    try (var select = connection.prepareStatement(sql)) {
      select.setString(1, work.keyHash());
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(new Outcome.Said()) : Optional.empty();
      }
    }
  }
}
