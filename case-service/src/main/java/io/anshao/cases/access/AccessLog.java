package io.anshao.cases.access;

import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes readings in and writes them in batches beside the requests. What waits is bounded: once it
 * is full nothing is shown to anybody until there is room again. A stop writes all that waits; only
 * a machine that dies loses what it had not written, which is less than a second's.
 */
final class AccessLog extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

  private static final int MOST_WAITING = 20_000;
  private static final int BATCH = 500;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LAST = Duration.ofSeconds(15);

  private final LinkedBlockingQueue<Access> waiting = new LinkedBlockingQueue<>();
  private final Database database;

  /** Of the loop alone; what was not written stays, however the loop came to fail. */
  private final List<Access> batch = new ArrayList<>();

  AccessLog(Database database) {
    super("access-log", LAST);
    this.database = database;
  }

  /** Whether there is room for more; asked before anything is shown. */
  boolean hasRoom() {
    return waiting.size() < MOST_WAITING;
  }

  /** Takes a reading in; it is never refused, for what was shown is to be kept. */
  void add(Access access) {
    waiting.add(access);
  }

  /** Goes on after the signal until all is written. */
  @Override
  protected void run(StopSignal signal) {
    var isAtWork = true;
    while (isAtWork && (!signal.isGiven() || !waiting.isEmpty() || !batch.isEmpty())) {
      isAtWork = take() && write();
    }
  }

  private boolean take() {
    if (!batch.isEmpty()) {
      return true;
    }
    try {
      var first = waiting.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /**
   * Writes over one connection as long as more comes in, for to connect costs more than to write.
   * Readings wait as long as the database is away; false when a stop would not wait longer.
   */
  private boolean write() {
    while (!batch.isEmpty()) {
      try (var connection = database.open()) {
        do {
          AccessRows.insert(connection, batch);
          connection.commit();
          batch.clear();
        } while (take() && !batch.isEmpty());
      } catch (SQLException e) {
        log.warn("{} readings wait: SQLState {}", batch.size() + waiting.size(), e.getSQLState());
        if (!hasRested()) {
          log.error("{} readings are lost", batch.size() + waiting.size());
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hasRested() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Stops after the server, which still answers what it took in. */
  @Override
  public int getPhase() {
    return 0;
  }
}
