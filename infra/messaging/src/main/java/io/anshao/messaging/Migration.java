package io.anshao.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to the version of this program, under the owner role. A database that is away
 * does not end the service: it is tried again with growing pauses, and until then no writer gets a
 * connection. A migration that the database refuses ends the start.
 */
public final class Migration implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Migration.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** No such role, no such database: both may still be made. */
  private static final Set<String> NOT_MADE_YET = Set.of("28000", "28P01", "3D000");

  private final Flyway flyway;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final StopSignal closed = new StopSignal();

  Migration(Flyway flyway) {
    this.flyway = flyway;
  }

  /** Returns when the tables are there, or when they have to be waited for. */
  Migration begin() {
    if (!migrate()) {
      Thread.ofVirtual().name("migration").start(this::keepTrying);
    }
    return this;
  }

  /** Whether the tables are there. */
  public boolean isDone() {
    return done.isDone();
  }

  /**
   * Completes when the tables are there. What a service does once at its start with its own rows
   * hangs on this; it runs at once where the database answers at once.
   */
  public CompletableFuture<Void> done() {
    return done.copy();
  }

  /** The newest migration that the tables have; empty until they are there. */
  Optional<String> version() {
    return isDone()
        ? Optional.ofNullable(flyway.info().current()).map(each -> each.getVersion().getVersion())
        : Optional.empty();
  }

  private void keepTrying() {
    var pause = FIRST_PAUSE;
    while (!closed.isGivenWithin(pause)) {
      try {
        if (migrate()) {
          return;
        }
      } catch (FlywayException e) {
        log.error("the database refuses a migration", e);
      }
      var twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
  }

  private boolean migrate() {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      var missing = whatIsMissing(e);
      if (missing == null) {
        throw e;
      }
      log.warn("waiting for the database {}: {}", flyway.getConfiguration().getUrl(), missing);
      return false;
    }
    done.complete(null);
    return true;
  }

  private static @Nullable String whatIsMissing(Throwable error) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql
          && (Database.isInfrastructure(sql) || NOT_MADE_YET.contains(sql.getSQLState()))) {
        return sql.getMessage();
      }
    }
    return null;
  }

  @Override
  public void close() {
    closed.give();
  }
}
