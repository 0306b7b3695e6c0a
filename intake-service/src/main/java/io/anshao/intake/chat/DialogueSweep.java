package io.anshao.intake.chat;

import io.anshao.intake.retention.Sweep;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Instant;

/** Removes dialogues whose time is over, and with them what leads back to who spoke. */
final class DialogueSweep implements Sweep {

  private final Database database;

  DialogueSweep(Database database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "dialogues";
  }

  @Override
  public int run(Instant now) throws SQLException {
    try (var connection = database.open();
        var delete =
            connection.prepareStatement("delete from dialogue where until < ?::timestamptz")) {
      delete.setString(1, now.toString());
      var removed = delete.executeUpdate();
      connection.commit();
      return removed;
    }
  }
}
