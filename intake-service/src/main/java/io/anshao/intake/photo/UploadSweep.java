package io.anshao.intake.photo;

import io.anshao.intake.retention.Sweep;
import io.anshao.messaging.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Removes what nobody claimed within a day: rows with their files, and files that never got a row.
 * System time: this is retention. Any number of instances may sweep.
 */
final class UploadSweep implements Sweep {

  private static final String UNCLAIMED =
      """
      select id from upload
       where tip_id is null and staff_id is null and order_id is null and received_at < ?::timestamptz
       order by received_at limit 100
         for update skip locked\
      """;

  private final Database database;
  private final PhotoStore store;
  private final PhotoErasure erasure;
  private final ResumableFolder resumable;

  UploadSweep(Database database, PhotoStore store, ResumableFolder resumable) {
    this.database = database;
    this.store = store;
    this.erasure = new PhotoErasure(store);
    this.resumable = resumable;
  }

  @Override
  public String what() {
    return "uploads that nothing claimed";
  }

  @Override
  public int run(Instant now) throws SQLException, IOException {
    var before = now.minus(ResumableState.KEPT);
    store.removeAbandoned(before);
    var removed = resumable.removeBefore(before);
    try (var connection = database.open()) {
      List<UUID> ids;
      do {
        ids = unclaimed(connection, before);
        removed += erasure.erase(connection, ids);
        connection.commit();
      } while (!ids.isEmpty());
    }
    return removed;
  }

  private static List<UUID> unclaimed(Connection tx, Instant before) throws SQLException {
    var ids = new ArrayList<UUID>();
    try (var select = tx.prepareStatement(UNCLAIMED)) {
      select.setString(1, before.toString());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }
}
