package io.anshao.intake.order;

import io.anshao.contracts.order.OrderReplied;
import io.anshao.contracts.photograph.PhotographTaken;
import io.anshao.intake.batch.Turns;
import io.anshao.intake.order.FirmReply.Outcome;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

  private static final String CLAIMABLE =
      """
      select id, sha256, perceptual_hash, taken_at from upload
       where id = any (?) and tip_id is null and staff_id is null and order_id is null
       order by id
         for update\
      """;

  private static final String CLAIM = "update upload set order_id = ? where id = any (?)";

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
    var known = new ArrayList<PhotographTaken>();
    var missing = claim(tx, reply, known);
    if (!missing.isEmpty()) {
      return new Outcome.UploadsGone(missing);
    }
    var seq = insert(tx, reply);
    var records = new ArrayList<OutboxRecord>();
    for (var photo : known) {
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

  /** Takes all pictures of the reply, or none; gives those that are not there. */
  private static List<UUID> claim(Connection tx, FirmReply reply, List<PhotographTaken> known)
      throws SQLException {
    if (reply.photos().isEmpty()) {
      return List.of();
    }
    var ids = tx.createArrayOf("uuid", reply.photos().toArray());
    try (var select = tx.prepareStatement(CLAIMABLE)) {
      select.setArray(1, ids);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var takenAt = rows.getObject(4, OffsetDateTime.class);
          known.add(
              new PhotographTaken(
                  rows.getObject(1, UUID.class),
                  reply.district(),
                  rows.getString(2),
                  rows.getString(3),
                  takenAt == null ? null : takenAt.toInstant()));
        }
      }
    }
    var missing = new ArrayList<>(reply.photos());
    known.forEach(photo -> missing.remove(photo.uploadId()));
    if (missing.isEmpty()) {
      try (var update = tx.prepareStatement(CLAIM)) {
        update.setObject(1, reply.orderId());
        update.setArray(2, ids);
        update.executeUpdate();
      }
    }
    return missing;
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
