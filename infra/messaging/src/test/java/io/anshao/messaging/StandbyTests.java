package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anshao.messaging.RowAndRecord.Told;
import io.anshao.messaging.lane.LaneSettings;
import io.anshao.testkit.TestPostgres.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose synchronous standby does not answer. */
class StandbyTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Longer than any statement may take. */
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
       where wait_event = 'SyncRep' and clock_timestamp() - state_change > interval '6 s'""";

  @TempDir private Path folder;

  @Test
  void answersNothingThatTheStandbyMayNotHave() throws Exception {
    try (var server =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("synchronous_commit", "on")
                .start();
        var operator = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"))) {
      var bench = bench(server, operator);
      run(operator, "alter system set synchronous_standby_names = 'nobody'");
      reload(operator, "nobody");
      var lanes = bench.lanes.lanes("rows", LaneSettings.standard(), new RowAndRecord(bench));
      lanes.start();

      var written = lanes.submitNow(new Told(1, null));
      await().atMost(PATIENCE).until(() -> one(operator, WAITING).equals("1"));
      assertThat(written).isNotDone();

      run(operator, "alter system reset synchronous_standby_names");
      reload(operator, "");
      assertThat(written).succeedsWithin(PATIENCE);
      assertThat(bench.count("select count(*) from row")).isEqualTo(1);
      lanes.stop();
    }
  }

  private static void reload(Connection operator, String standby) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              run(operator, "select pg_reload_conf()");
              return one(operator, "show synchronous_standby_names").equals(standby);
            });
  }

  private static Bench bench(EmbeddedPostgres server, Connection operator) throws Exception {
    for (var sql : List.of("create role app login", "create database watched")) {
      run(operator, sql);
    }
    var database =
        new TestDatabase("localhost", server.getPort(), "watched", "postgres", "", "app", "");
    return new Bench(MessagingServers.migrated(database), MessagingServers.brokers(), "watched");
  }

  private static void run(Connection operator, String sql) throws SQLException {
    try (var statement = operator.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection operator, String sql) throws SQLException {
    try (var statement = operator.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
