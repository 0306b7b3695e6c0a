package io.anshao.intake.tip;

import io.anshao.intake.retention.Sweep;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Removes what was answered under a key, once no draft can wait any longer. MECHANICS 5. */
final class KeySweep implements Sweep {

  private static final Duration KEPT = Duration.ofDays(30);

  private static final String OLD =
      """
      delete from idempotency_key where key_hash in (
        select key_hash from idempotency_key where created_at < ?::timestamptz and not lasting limit 1000)\
      """;

  private final Database database;

  KeySweep(Database database) {
    this.database = database;
  }

  @Override
  public String what() {
    return "keys of tips that nobody repeats any more";
  }

  @Override
  public int run(Instant now) throws SQLException {
    var removed = 0;
    try (var connection = database.open();
        var delete = connection.prepareStatement(OLD)) {
      delete.setString(1, now.minus(KEPT).toString());
      int some;
      do {
        some = delete.executeUpdate();
        connection.commit();
        removed += some;
      } while (some > 0);
    }
    return removed;
  }
}
