package io.anshao.intake.link;

import io.anshao.intake.retention.Sweep;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Instant;

/** Removes links whose day is over. */
final class LinkSweep implements Sweep {

  private final Database database;

  LinkSweep(Database database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "links to receipts";
  }

  @Override
  public int run(Instant now) throws SQLException {
    try (var connection = database.open();
        var delete =
            connection.prepareStatement("delete from receipt_link where until < ?::timestamptz")) {
      delete.setString(1, now.toString());
      var removed = delete.executeUpdate();
      connection.commit();
      return removed;
    }
  }
}
