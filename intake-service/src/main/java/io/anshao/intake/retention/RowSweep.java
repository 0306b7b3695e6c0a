package io.anshao.intake.retention;

import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Removes rows by one statement. */
public final class RowSweep implements Sweep {

  private final Database database;
  private final String what;
  private final String delete;
  private final Duration kept;

  /**
   * @param what it removes, for the log
   * @param delete a statement whose one parameter is the moment before which everything goes
   * @param kept how long rows stay after the moment that the statement looks at
   */
  public RowSweep(Database database, String what, String delete, Duration kept) {
    this.database = database;
    this.what = what;
    this.delete = delete;
    this.kept = kept;
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public int run(Instant now) throws SQLException {
    try (var connection = database.open();
        var statement = connection.prepareStatement(delete)) {
      statement.setString(1, now.minus(kept).toString());
      var removed = statement.executeUpdate();
      connection.commit();
      return removed;
    }
  }
}
