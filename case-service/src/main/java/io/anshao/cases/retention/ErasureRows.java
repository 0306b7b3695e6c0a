package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.retention.domain.Keeper;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.retention.domain.RetentionEvent.ErasureOrdered;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Orders to forget and their confirmations, beside the log. */
final class ErasureRows {

  private static final String INSERT =
      """
      insert into erasure_order (id, case_id, tip_id, district, kinds, at, owing, asked)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String DONE =
      """
      insert into erasure_done (order_id, keeper, at, rows, pictures, kept) values (?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  private static final String SETTLED =
      "update erasure_order set owing = array_remove(owing, ?) where id = ?";

  private ErasureRows() {}

  /** What a service says of an order: when, how many rows and pictures went and stayed. */
  record Done(
      Instant at, Optional<Integer> rows, Optional<Integer> pictures, Optional<Integer> kept) {}

  /** How many rows this database forgot. */
  static long forget(Connection tx, ErasureOrdered order) throws SQLException {
    try (var call = tx.prepareStatement("select erase_tip(?, ?)")) {
      call.setObject(1, order.tip());
      call.setArray(2, codes(tx, order));
      try (var rows = call.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /**
   * Keeps an order.
   *
   * @param file as it was before
   */
  static void insert(Connection tx, CaseFile file, ErasureOrdered order) throws SQLException {
    var isAsked =
        RetentionCases.stateOf(file)
            .wish()
            .filter(wish -> wish.order().equals(order.order()))
            .isPresent();
    var owing = Keeper.of(order.kinds()).stream().map(Keeper::code).toArray();
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, order.order());
      insert.setObject(2, file.id());
      insert.setObject(3, order.tip());
      insert.setString(4, file.district());
      insert.setArray(5, codes(tx, order));
      insert.setObject(6, order.stamp().at().atOffset(ZoneOffset.UTC));
      insert.setArray(7, tx.createArrayOf("text", owing));
      insert.setBoolean(8, isAsked);
      insert.executeUpdate();
    }
  }

  static void done(Connection tx, UUID order, Keeper by, Done done) throws SQLException {
    try (var insert = tx.prepareStatement(DONE);
        var settled = tx.prepareStatement(SETTLED)) {
      insert.setObject(1, order);
      insert.setString(2, by.code());
      insert.setObject(3, done.at().atOffset(ZoneOffset.UTC));
      insert.setObject(4, done.rows().orElse(null), Types.INTEGER);
      insert.setObject(5, done.pictures().orElse(null), Types.INTEGER);
      insert.setObject(6, done.kept().orElse(null), Types.INTEGER);
      insert.executeUpdate();
      settled.setString(1, by.code());
      settled.setObject(2, order);
      settled.executeUpdate();
    }
  }

  private static java.sql.Array codes(Connection tx, ErasureOrdered order) throws SQLException {
    return tx.createArrayOf("text", order.kinds().stream().map(Kept::code).toArray());
  }
}
