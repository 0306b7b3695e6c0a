package io.anshao.intake.retention;

import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.StopSignal;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every sweep now and then. */
final class Sweeper extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final List<Sweep> sweeps;

  Sweeper(List<Sweep> sweeps) {
    super("sweeper");
    this.sweeps = sweeps;
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGivenWithin(EVERY)) {
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
}
