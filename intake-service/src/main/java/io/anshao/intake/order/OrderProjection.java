package io.anshao.intake.order;

import io.anshao.contracts.order.OrderPublished;
import io.anshao.messaging.inbox.Incoming;
import io.anshao.messaging.inbox.RecordHandler;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keeps the newest state of each order. May be wiped and filled again. */
final class OrderProjection implements RecordHandler {

  private static final String KEEP =
      """
      insert into firm_order (id, district, token_hash, link_until, seq, type, payload)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update
         set district = excluded.district, token_hash = excluded.token_hash, link_until = excluded.link_until,
             seq = excluded.seq, type = excluded.type, payload = excluded.payload\
      """;

  @Override
  public void apply(Connection tx, List<Incoming> records) throws SQLException {
    for (var each : records) {
      var id = UUID.fromString(each.key());
      if (each.isTombstone()) {
        delete(tx, id);
      } else {
        keep(tx, id, each, (OrderPublished) each.event());
      }
    }
  }

  private static void keep(Connection tx, UUID id, Incoming record, OrderPublished order)
      throws SQLException {
    try (var upsert = tx.prepareStatement(KEEP)) {
      upsert.setObject(1, id);
      upsert.setString(2, order.district());
      upsert.setString(3, order.tokenHash());
      upsert.setObject(4, order.linkUntil());
      upsert.setLong(5, record.envelope().seq());
      upsert.setString(6, record.envelope().type());
      upsert.setBytes(7, record.payload());
      upsert.executeUpdate();
    }
  }

  private static void delete(Connection tx, UUID id) throws SQLException {
    try (var delete = tx.prepareStatement("delete from firm_order where id = ?")) {
      delete.setObject(1, id);
      delete.executeUpdate();
    }
  }
}
