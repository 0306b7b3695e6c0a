package io.anshao.cases.trust;

import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then at how many faults are open and how old the last whole round is: what an alarm
 * hangs on.
 */
final class IntegrityGauges extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(IntegrityGauges.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  private static final String LOOK =
      """
      select (select count(*) from integrity_finding where cleared_at is null),
             (select extract(epoch from now() - last_round_at) from integrity_progress where what = 'cases'),
             (select checked from integrity_progress where what = 'cases'),
             (select last_checked from integrity_progress where what = 'cases')""";

  /**
   * What was seen last.
   *
   * @param faults that are open; not a number while the database does not answer
   * @param age of the last whole round in seconds; not a number before the first
   */
  record Seen(double faults, double age, double checked, double lastChecked) {

    static final Seen NOTHING = new Seen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  private final Database database;
  private final AtomicReference<Seen> latest = new AtomicReference<>(Seen.NOTHING);

  IntegrityGauges(Database database, MeterRegistry meters) {
    super("integrity-gauges");
    this.database = database;
    meters.gauge("anshao.integrity.faults", latest, l -> l.get().faults());
    meters.gauge("anshao.integrity.round.age", latest, l -> l.get().age());
    meters.gauge("anshao.integrity.checked", latest, l -> l.get().checked());
  }

  Seen latest() {
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
            latest.set(
                new Seen(rows.getDouble(1), number(rows, 2), number(rows, 3), number(rows, 4)));
          }
          connection.commit();
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        latest.set(Seen.NOTHING);
        log.debug("cannot look at the check: SQLState {}", e.getSQLState());
        signal.isGivenWithin(EVERY);
      }
    }
  }

  private static double number(ResultSet rows, int column) throws SQLException {
    var value = rows.getDouble(column);
    return rows.wasNull() ? Double.NaN : value;
  }
}
