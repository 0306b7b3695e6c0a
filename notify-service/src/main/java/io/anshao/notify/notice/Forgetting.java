package io.anshao.notify.notice;

import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** After a while a message is a date and an outcome: whom it was for and of what is forgotten. */
final class Forgetting extends BatchLoop {

  private static final int AT_ONCE = 500;

  private static final String FORGET =
      """
      update message set number = '', path = null, tip_id = null
       where id in (select id from message
                     where settled_at < now() - make_interval(secs => ?) and number <> ''
                     order by settled_at limit ? for update skip locked)""";

  private final Duration keep;

  /**
   * @param keep from the end of a message
   */
  Forgetting(Database database, Duration keep) {
    super("notice-forgetting", database);
    this.keep = keep;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    try (var update = tx.prepareStatement(FORGET)) {
      update.setDouble(1, keep.toSeconds());
      update.setInt(2, AT_ONCE);
      return update.executeUpdate() > 0;
    }
  }
}
