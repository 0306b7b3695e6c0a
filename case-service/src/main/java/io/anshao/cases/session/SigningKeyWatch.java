package io.anshao.cases.session;

import io.anshao.messaging.Database;
import io.anshao.messaging.Migration;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Makes the first keys, hands over in time, and learns what other instances made. */
final class SigningKeyWatch implements SmartLifecycle {

  /** Far below the turn of a key, which has been published since its predecessor's turn began. */
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Migration migration;
  private final Database database;
  private final SigningKeys keys;
  private volatile Disposable watching = Disposables.disposed();

  SigningKeyWatch(Migration migration, Database database, SigningKeys keys) {
    this.migration = migration;
    this.database = database;
    this.keys = keys;
  }

  @Override
  public void start() {
    watching =
        Mono.fromFuture(migration::done)
            .then(Mono.fromCallable(this::look).subscribeOn(Schedulers.boundedElastic()))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(250))
                    .maxBackoff(Duration.ofSeconds(10)))
            .repeatWhen(done -> done.delayElements(EVERY))
            .subscribe();
  }

  private boolean look() throws SQLException {
    try (var connection = database.open()) {
      keys.look(connection);
    }
    return true;
  }

  @Override
  public void stop() {
    watching.dispose();
  }

  @Override
  public boolean isRunning() {
    return !watching.isDisposed();
  }
}
