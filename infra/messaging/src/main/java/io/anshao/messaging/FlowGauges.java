package io.anshao.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks now and then at what waits: the oldest unsent outbox row, and parked keys. */
public final class FlowGauges implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FlowGauges.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private static final String LOOK =
      """
      select coalesce((select extract(epoch from now() - min(queued_at)) from
                        (select queued_at from outbox where sent_at is null order by slot, id limit 1000) oldest), 0),
             (select count(*) from (select 1 from parked group by consumer, topic, key) keys)""";

  /**
   * What waits.
   *
   * @param oldestUnsent seconds; not a number while the database does not answer
   * @param parkedKeys the same
   */
  public record Flow(double oldestUnsent, double parkedKeys) {

    static final Flow UNKNOWN = new Flow(Double.NaN, Double.NaN);
  }

  private final Database database;
  private final AtomicReference<Flow> latest = new AtomicReference<>(Flow.UNKNOWN);
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  public FlowGauges(Database database, MeterRegistry meters) {
    this.database = database;
    meters.gauge("anshao.outbox.oldest.age", latest, l -> l.get().oldestUnsent());
    meters.gauge("anshao.parked.keys", latest, l -> l.get().parkedKeys());
  }

  /** What was seen last. */
  public Flow latest() {
    return latest.get();
  }

  private void run() {
    while (stopped.getCount() > 0) {
      try (var connection = database.open();
          var statement = connection.prepareStatement(LOOK)) {
        do {
          try (var rows = statement.executeQuery()) {
            rows.next();
            latest.set(new Flow(rows.getDouble(1), rows.getLong(2)));
          }
          connection.commit();
        } while (!isStoppedWithin());
      } catch (SQLException e) {
        latest.set(Flow.UNKNOWN);
        log.debug("cannot look at what waits: SQLState {}", e.getSQLState());
        isStoppedWithin();
      }
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
    Thread.ofVirtual().name("flow-gauges").start(this::run);
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
