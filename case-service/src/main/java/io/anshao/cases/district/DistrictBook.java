package io.anshao.cases.district;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.domain.District;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * All districts in memory. Another instance's change arrives by a hint, and by a poll at the
 * latest.
 */
public final class DistrictBook implements SmartLifecycle {

  /** Before whatever asks for a district: consumers, the web server. */
  private static final int PHASE = -1000;

  private static final Logger log = LoggerFactory.getLogger(DistrictBook.class);
  private static final Duration POLL = Duration.ofSeconds(30);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final Database database;
  private final Semaphore hints = new Semaphore(0);
  private volatile Map<String, Held> held = Map.of();
  private volatile boolean running;

  private record Held(long version, District district) {}

  DistrictBook(Database database) {
    this.database = database;
  }

  /** The district with that code. */
  public Optional<District> find(String code) {
    return Optional.ofNullable(held.get(code)).map(Held::district);
  }

  /** All of them. */
  public Collection<District> all() {
    return held.values().stream().map(Held::district).toList();
  }

  /** Something of a district may have changed: looks soon. */
  void hint() {
    hints.release();
  }

  /** Takes in what is newer than what is held. Blocks. */
  public synchronized void refresh() {
    try (var connection = database.open()) {
      connection.setAutoCommit(true);
      var stored = new StoredDistricts(DeskTransaction.on(connection).sql());
      var next = new HashMap<String, Held>();
      stored.versions().forEach((code, version) -> next.put(code, hold(stored, code, version)));
      held = Map.copyOf(next);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("districts cannot be read", e);
    }
  }

  private Held hold(StoredDistricts stored, String code, long version) {
    var known = held.get(code);
    return known != null && known.version == version ? known : new Held(version, stored.load(code));
  }

  /** Reads once before it returns, so that the first consumer finds its district. */
  @Override
  public void start() {
    var wait = look();
    running = true;
    Thread.ofPlatform().name("districts").daemon().start(() -> watch(wait));
  }

  private void watch(Duration firstWait) {
    var wait = firstWait;
    try {
      while (running) {
        hints.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        hints.drainPermits();
        wait = look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks, and says how long to wait before the next look. */
  private Duration look() {
    try {
      refresh();
      return POLL;
    } catch (DataAccessException e) {
      log.warn("districts cannot be read now: {}", e.getClass().getSimpleName());
      return AFTER_FAILURE;
    }
  }

  @Override
  public void stop() {
    running = false;
    hint();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
