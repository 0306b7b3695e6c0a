package io.anshao.intake.retention;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs every sweep now and then. */
final class Sweeper implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final List<Sweep> sweeps;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  Sweeper(List<Sweep> sweeps) {
    this.sweeps = sweeps;
  }

  private void run() {
    while (!isStoppedWithin()) {
      sweeps.forEach(Sweeper::run);
    }
  }

  private static void run(Sweep sweep) {
    try {
      var removed = sweep.run(Instant.now());
      if (removed > 0) {
        log.info("removed {} {}", removed, sweep.what());
      }
    } catch (SQLException e) {
      log.warn("cannot remove {} now: SQLState {}", sweep.what(), e.getSQLState());
    } catch (IOException e) {
      log.warn("cannot remove {} now: {}", sweep.what(), e.getClass().getName());
    }
  }

  private boolean isStoppedWithin() {
    try {
      return stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("sweeper").start(this::run);
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
