package io.anshao.cases.retention;

import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes readings that have had their time; the database keeps any for three years. */
final class ForgettingReadings extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(ForgettingReadings.class);
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final Database database;
  private final Districts districts;
  private final BusinessClock clock;

  ForgettingReadings(Database database, Districts districts, BusinessClock clock) {
    super("forgetting-readings");
    this.database = database;
    this.districts = districts;
    this.clock = clock;
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGivenWithin(EVERY)) {
      try (var connection = database.open()) {
        for (var district : districts.codes()) {
          while (!signal.isGiven() && forget(connection, district) > 0) {
            connection.commit();
          }
        }
      } catch (SQLException e) {
        log.warn("readings stay for now: SQLState {}", e.getSQLState());
      }
    }
  }

  /** Some of a district; how many went. */
  long forget(Connection tx, String district) throws SQLException {
    var days = RuleRows.days(tx, district, Kept.ACCESS);
    var before = clock.now(district).minus(Duration.ofDays(days));
    try (var call = tx.prepareStatement("select forget_readings(?, ?::timestamptz)")) {
      call.setString(1, district);
      call.setString(2, before.toString());
      try (var rows = call.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
