package io.anshao.messaging.outbox;

import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the instance that publishes of rows that another instance wrote. Never inside a business
 * transaction: the commit lock of NOTIFY is one for the whole server. The poll is the guarantee;
 * this makes it quick.
 */
final class OutboxChannel {

  private static final Logger log = LoggerFactory.getLogger(OutboxChannel.class);

  /** At most one notification in this time, in nanoseconds. */
  private static final long APART = Duration.ofMillis(20).toNanos();

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Database database;
  private final Runnable wake;
  private volatile StopSignal stop = StopSignal.alreadyGiven();

  OutboxChannel(Database database, Runnable wake) {
    this.database = database;
    this.wake = wake;
  }

  void start() {
    var signal = new StopSignal();
    stop = signal;
    Thread.ofPlatform().name("outbox-listen").daemon().start(() -> listen(signal));
  }

  void stop() {
    stop.give();
  }

  /** On the relay's own connection; commits. */
  void tell(Connection connection) throws SQLException {
    try (var notify = connection.createStatement()) {
      notify.execute("notify anshao_outbox");
    }
    connection.commit();
    LockSupport.parkNanos(APART);
  }

  private void listen(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        connection.setAutoCommit(true);
        try (var listen = connection.createStatement()) {
          listen.execute("listen anshao_outbox");
        }
        var channel = connection.unwrap(PGConnection.class);
        while (!signal.isGiven()) {
          if (channel.getNotifications(1000).length > 0) {
            wake.run();
          }
        }
      } catch (SQLException e) {
        log.debug("not listening for now: SQLState {}", e.getSQLState());
        signal.isGivenWithin(PAUSE);
      }
    }
  }
}
