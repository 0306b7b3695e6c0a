package io.anshao.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in the database that comes up by itself: looked for every second, done in batches of one
 * transaction each, on any number of instances. A failure is logged and tried again.
 */
public abstract class BatchLoop extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(BatchLoop.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final String name;
  private final Database database;

  /**
   * @param name of the thread, and of the work in the log
   */
  protected BatchLoop(String name, Database database) {
    super(name);
    this.name = name;
    this.database = database;
  }

  /** Does some of the work, which is committed then; false when there was nothing to do. */
  protected abstract boolean step(Connection tx) throws SQLException;

  @Override
  protected final void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        do {
          while (!signal.isGiven() && step(connection)) {
            connection.commit();
          }
          connection.rollback();
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        log.warn("{} waits: SQLState {}", name, e.getSQLState());
        signal.isGivenWithin(EVERY);
      }
    }
  }
}
