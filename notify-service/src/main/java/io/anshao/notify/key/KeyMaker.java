package io.anshao.notify.key;

import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * At the first start makes the key pairs and publishes their public halves; at each start opens
 * them. Waits for the database as long as it takes.
 */
final class KeyMaker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(KeyMaker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Database database;
  private final KeyRows rows;
  private final KeyRing ring;
  private final Clock clock;
  private final Runnable published;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * @param published called after the commit that may have published keys
   */
  KeyMaker(Database database, KeyRows rows, KeyRing ring, Clock clock, Runnable published) {
    this.database = database;
    this.rows = rows;
    this.ring = ring;
    this.clock = clock;
    this.published = published;
  }

  private void run() {
    while (!ring.isOpen() && stopped.getCount() > 0) {
      try {
        open();
      } catch (SQLException e) {
        log.debug("key pairs wait for the database: SQLState {}", e.getSQLState());
        pause();
      } catch (IllegalStateException e) {
        log.error("the key pairs in the database were made under another master key", e);
        return;
      }
    }
  }

  private void open() throws SQLException {
    try (var connection = database.open()) {
      rows.makeMissing(connection, clock.instant());
      connection.commit();
      published.run();
      ring.put(rows.all(connection));
      connection.commit();
    }
  }

  private void pause() {
    try {
      stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("key-maker").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
