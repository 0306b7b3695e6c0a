package io.anshao.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.anshao.messaging.Database;
import io.anshao.testkit.TestPostgres;
import io.anshao.testkit.TestPostgres.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The relay's statements while nothing waits. The database soon keeps one plan for all that comes:
 * made now, it has to do when two hundred thousand wait.
 */
class QueuePlanTests {

  private static final TestDatabase FRESH = TestPostgres.database();

  @BeforeAll
  static void emptyTheQueue() throws SQLException {
    Flyway.configure()
        .dataSource(FRESH.jdbcUrl(), FRESH.ownerUser(), FRESH.ownerPassword())
        .locations("classpath:db/messaging")
        .placeholders(Map.of("app", FRESH.appUser()))
        .load()
        .migrate();
    try (var owner =
            DriverManager.getConnection(FRESH.jdbcUrl(), FRESH.ownerUser(), FRESH.ownerPassword());
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze outbox_unsent");
      statement.execute("vacuum analyze outbox");
    }
  }

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(UnsentRows.WAITING, "int, int", "0, 1000", "Index"),
        arguments(UnsentRows.READ, "bigint[]", "'{1,2}'", "Index"),
        arguments(UnsentRows.TAKE_OFF, "text[], text[]", "'{\"(0,1)\"}', '{1}'", "Tid Scan"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void readNoWholeTable(String sql, String types, String values, String way) throws SQLException {
    var database = new Database(FRESH.jdbcUrl(), FRESH.appUser(), FRESH.appPassword());
    try (var connection = UnsentRows.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare asked (%s) as %s".formatted(types, numbered(sql)));
      var plan = new StringBuilder();
      try (var rows = statement.executeQuery("explain execute asked (" + values + ")")) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      assertThat(plan.toString()).contains(way).doesNotContain("Seq Scan");
    }
  }

  private static String numbered(String sql) {
    var numbered = sql.replaceFirst("\\?", "\\$1");
    return numbered.replaceFirst("\\?", "\\$2");
  }
}
