package io.anshao.intake.photo;

import io.anshao.messaging.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Removes what nobody claimed within a day: rows with their files, and files that never got a row.
 * System time: this is retention. Any number of instances may sweep.
 */
final class UploadSweep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(UploadSweep.class);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private static final String UNCLAIMED =
      """
      delete from upload where id in (
        select id from upload
         where tip_id is null and staff_id is null and received_at < ?::timestamptz
         order by received_at limit 100
           for update skip locked)
      returning id\
      """;

  private final Database database;
  private final PhotoStore store;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  UploadSweep(Database database, PhotoStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * Removes what is older than a day at {@code now}. The rows go when their files are gone: what
   * breaks off in between is done again.
   *
   * @return how many uploads went
   */
  int sweep(Instant now) throws SQLException, IOException {
    var before = now.minus(KEPT);
    store.removeAbandoned(before);
    var removed = 0;
    try (var connection = database.open()) {
      List<UUID> ids;
      do {
        ids = delete(connection, before);
        for (var id : ids) {
          store.remove(id);
        }
        connection.commit();
        removed += ids.size();
      } while (!ids.isEmpty());
    }
    return removed;
  }

  private static List<UUID> delete(Connection tx, Instant before) throws SQLException {
    var ids = new ArrayList<UUID>();
    try (var delete = tx.prepareStatement(UNCLAIMED)) {
      delete.setString(1, before.toString());
      try (var rows = delete.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  private void run() {
    while (!isStoppedWithin(EVERY)) {
      try {
        var removed = sweep(Instant.now());
        if (removed > 0) {
          log.info("removed {} uploads that no tip claimed", removed);
        }
      } catch (SQLException e) {
        log.warn("cannot sweep uploads now: SQLState {}", e.getSQLState());
      } catch (IOException e) {
        log.warn("cannot remove files of uploads: {}", e.getClass().getName());
      }
    }
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("upload-sweep").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
