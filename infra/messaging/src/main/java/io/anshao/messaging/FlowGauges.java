package io.anshao.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then at what waits: the oldest unsent outbox row, and parked keys. */
public final class FlowGauges extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(FlowGauges.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private static final String LOOK =
      """
      select coalesce((select extract(epoch from now() - min(queued_at)) from
                        (select queued_at from outbox_unsent order by slot, id limit 1000) oldest), 0),
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

  public FlowGauges(Database database, MeterRegistry meters) {
    super("flow-gauges");
    this.database = database;
    meters.gauge("anshao.outbox.oldest.age", latest, l -> l.get().oldestUnsent());
    meters.gauge("anshao.parked.keys", latest, l -> l.get().parkedKeys());
  }

  /** What was seen last. */
  public Flow latest() {
    return latest.get();
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open();
          var statement = connection.prepareStatement(LOOK)) {
        do {
          try (var rows = statement.executeQuery()) {
            rows.next();
            latest.set(new Flow(rows.getDouble(1), rows.getLong(2)));
          }
          connection.commit();
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        latest.set(Flow.UNKNOWN);
        log.debug("cannot look at what waits: SQLState {}", e.getSQLState());
        signal.isGivenWithin(EVERY);
      }
    }
  }
}
