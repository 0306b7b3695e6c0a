package io.anshao.launcher.doctor;

import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What each database knows of the flow of facts: how long something waits to be published, what was
 * set aside, and whether the machine's clock was set back.
 */
record DatabaseCheck(String postgres) {

  private static final Duration OLD = Duration.ofMinutes(1);

  private static final String FLOW =
      """
      select coalesce(extract(epoch from now() - (select min(queued_at) from outbox_unsent)), 0),
             (select count(distinct (consumer, topic, key)) from parked),
             (select reason from parked order by id limit 1),
             coalesce(extract(epoch from (select max(created_at) from outbox) - now()), 0)
      """;

  Stream<Finding> findings() {
    return Stream.of("intake", "cases", "notify").flatMap(this::ofService);
  }

  private Stream<Finding> ofService(String service) {
    try (var connection = PostgresUrl.connect(postgres, Databases.nameOf(service))) {
      return flow(service, connection);
    } catch (SQLException e) {
      return Stream.of(
          new Finding.Bad(
              "The database of %s does not answer: %s.".formatted(service, e.getMessage()),
              "logs/postgres.log says why; it is started again by itself."));
    }
  }

  private static Stream<Finding> flow(String service, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(FLOW)) {
      rows.next();
      return Stream.of(
          outbox(service, Duration.ofSeconds(rows.getLong(1))),
          parked(service, rows.getLong(2), String.valueOf(rows.getString(3))),
          clock(service, Duration.ofSeconds(rows.getLong(4))));
    }
  }

  private static Finding outbox(String service, Duration age) {
    return Finding.of(
        age.compareTo(OLD) < 0,
        "The oldest record that %s has not published waits since %d s."
            .formatted(service, age.toSeconds()),
        "Nothing is lost; see whether Kafka answers, and what logs/%s.log says of the relay."
            .formatted(service));
  }

  private static Finding parked(String service, long keys, String reason) {
    return Finding.of(
        keys == 0,
        keys == 0
            ? "%s has set nothing aside.".formatted(service)
            : "%s has set aside the records of %d keys; the first, because: %s"
                .formatted(service, keys, reason),
        "They are tried again by themselves, in order; what it cannot read needs an upgrade.");
  }

  private static Finding clock(String service, Duration ahead) {
    return Finding.of(
        ahead.isZero() || ahead.isNegative(),
        ahead.isPositive()
            ? "The machine's clock is %d s behind what %s has written."
                .formatted(ahead.toSeconds(), service)
            : "The machine's clock is not behind what %s has written.".formatted(service),
        "Set the clock right, best by NTP: it was set back.");
  }
}
