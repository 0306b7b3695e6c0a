package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Districts;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code anshao_cases_overdue{district,severity}}: cases whose next deadline has passed, by
 * business time of their district. What is not late any more is 0, not absent: an alarm has to end.
 */
final class OverdueGauges extends BackgroundLoop {

  static final String NAME = "anshao.cases.overdue";

  private static final Logger log = LoggerFactory.getLogger(OverdueGauges.class);
  private static final Duration EVERY = Duration.ofSeconds(30);

  private static final List<String> SEVERITIES =
      List.of("L1_emergency", "L2_major", "L3_serious", "L4_general");

  private static final String LATE =
      """
      select severity, count(*) from case_row
       where district = ? and due_at < ? and due_at < 'infinity' group by severity""";

  private final Database database;
  private final Districts districts;
  private final BusinessClock clock;
  private final MultiGauge gauge;

  OverdueGauges(Database database, Districts districts, BusinessClock clock, MeterRegistry meters) {
    super("overdue-gauges");
    this.database = database;
    this.districts = districts;
    this.clock = clock;
    this.gauge =
        MultiGauge.builder(NAME)
            .description("Cases whose next deadline has passed")
            .register(meters);
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        do {
          look(connection);
          connection.commit();
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        log.debug("cannot count what is late: SQLState {}", e.getSQLState());
        signal.isGivenWithin(EVERY);
      }
    }
  }

  private void look(Connection connection) throws SQLException {
    var rows = new ArrayList<MultiGauge.Row<?>>();
    for (var district : List.copyOf(districts.codes())) {
      late(connection, district)
          .forEach(
              (severity, count) ->
                  rows.add(
                      MultiGauge.Row.of(
                          Tags.of("district", district, "severity", severity), count)));
    }
    gauge.register(rows, true);
  }

  private Map<String, Long> late(Connection connection, String district) throws SQLException {
    var counts = new TreeMap<String, Long>();
    SEVERITIES.forEach(severity -> counts.put(severity, 0L));
    try (var statement = connection.prepareStatement(LATE)) {
      statement.setString(1, district);
      statement.setObject(2, clock.now(district).atOffset(ZoneOffset.UTC));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return counts;
  }
}
