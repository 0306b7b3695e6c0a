package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.testkit.TestPostgres;
import io.anshao.testkit.TestPostgres.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class MigrationTests {

  @Test
  void waitsForADatabaseThatIsAwayAndLetsNobodyWriteBefore() throws Exception {
    var fresh = TestPostgres.database();
    var direct = new Database(fresh.jdbcUrl(), fresh.appUser(), fresh.appPassword());
    try (var proxy = new CommitCuttingProxy(direct)) {
      proxy.refuseAll();
      var tasks = new AtomicBoolean();
      try (var migration = new Migration(flyway(proxy.database().url(), fresh, "testing"))) {
        migration.begin().done().thenRun(() -> tasks.set(true));
        var database =
            new Database(fresh.jdbcUrl(), fresh.appUser(), fresh.appPassword(), migration::isDone);
        assertThat(migration.isDone()).isFalse();
        assertThatThrownBy(database::open).isInstanceOf(SQLException.class);
        assertThat(new DatabaseHealth(database).health().getDetails()).containsKey("missing");

        proxy.admitAll();

        await().until(migration::isDone);
        await().untilTrue(tasks);
        database.open().close();
      }
    }
  }

  @Test
  void endsTheStartWhenTheDatabaseRefusesIt() {
    var fresh = TestPostgres.database();
    try (var migration = new Migration(flyway(fresh.jdbcUrl(), fresh, "broken"))) {
      assertThatThrownBy(migration::begin).isInstanceOf(FlywayException.class);
    }
  }

  private static Flyway flyway(String url, TestDatabase fresh, String service) {
    return MessagingTables.in(fresh, service)
        .dataSource(url, fresh.ownerUser(), fresh.ownerPassword())
        .load();
  }
}
