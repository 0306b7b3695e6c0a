package io.anshao.intake.draft;

import io.anshao.intake.retention.Sweep;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Instant;

/** Removes drafts that nobody took up again. */
final class DraftSweep implements Sweep {

  private final Database database;

  DraftSweep(Database database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "half-finished entries";
  }

  @Override
  public int run(Instant now) throws SQLException {
    try (var connection = database.open();
        var delete =
            connection.prepareStatement("delete from tip_draft where saved_at < ?::timestamptz")) {
      delete.setString(1, now.minus(Drafts.KEPT).toString());
      var removed = delete.executeUpdate();
      connection.commit();
      return removed;
    }
  }
}
