package io.anshao.messaging.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** One writer at a time for what is numbered one after the other, on any number of instances. */
public final class Turns {

  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private Turns() {}

  /** Waits for its turn, which lasts until the transaction ends. */
  public static void take(Connection tx, UUID numbered) throws SQLException {
    try (var lock = tx.prepareStatement(LOCK)) {
      lock.setString(1, numbered.toString());
      lock.execute();
    }
  }
}
