package io.anshao.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.anshao.messaging.Database;
import io.anshao.messaging.MessagingTables;
import io.anshao.testkit.TestPostgres;
import io.anshao.testkit.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plans of the relay's statements. The database soon keeps one for all that comes: made while
 * nothing waits, it has to do when two hundred thousand wait. Before it does it plans anew each
 * time, and takes a queue that it has not counted yet for whatever its pages could hold.
 */
class QueuePlanTests {

  private static final TestDatabase FRESH = TestPostgres.database();

  @BeforeAll
  static void tables() {
    MessagingTables.in(FRESH).load().migrate();
  }

  @BeforeEach
  void emptyTheQueue() throws SQLException {
    try (var owner =
            DriverManager.getConnection(FRESH.jdbcUrl(), FRESH.ownerUser(), FRESH.ownerPassword());
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze outbox_unsent");
      statement.execute("vacuum analyze outbox");
    }
  }

  static Stream<Arguments> statements() {
    return Stream.of(
        arguments(UnsentRows.READ, "int, bigint[], int", "0, '{1,2}', 1000", "Nested Loop"),
        arguments(UnsentRows.TAKE_OFF, "text[], text[]", "'{\"(0,1)\"}', '{1}'", "Tid Scan"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void readNoWholeTable(String sql, String types, String values, String way) throws SQLException {
    try (var connection = connect()) {
      assertThat(plan(connection, "force_generic_plan", sql, types, values))
          .contains(way)
          .doesNotContain("Seq Scan");
    }
  }

  @Test
  void collectAndSortNoUncountedQueue() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      // not committed, so nobody counts it in the meantime
      statement.execute(
          "insert into outbox_unsent (slot, id) select 0, n from generate_series(1, 50000) n");
      assertThat(
              plan(
                  connection,
                  "force_custom_plan",
                  UnsentRows.READ,
                  "int, bigint[], int",
                  "0, '{}', 1000"))
          .contains("Index Scan")
          .doesNotContain("Sort");
    }
  }

  private static Connection connect() throws SQLException {
    return UnsentRows.connect(new Database(FRESH.jdbcUrl(), FRESH.appUser(), FRESH.appPassword()));
  }

  private static String plan(
      Connection connection, String mode, String sql, String types, String values)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = " + mode);
      statement.execute("prepare asked (%s) as %s".formatted(types, numbered(sql)));
      var plan = new StringBuilder();
      try (var rows = statement.executeQuery("explain execute asked (" + values + ")")) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  private static String numbered(String sql) {
    var number = new AtomicInteger();
    return Pattern.compile("\\?").matcher(sql).replaceAll(_ -> "\\$" + number.incrementAndGet());
  }
}
