package io.anshao.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseDatabase;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.access.domain.Looked;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits is written when the service stops, and is bounded while it does not. */
@ServiceTest
class AccessLogTests {

  @Autowired private Database database;
  @Autowired private CaseDatabase rows;

  @Test
  void losesNothingWhenItStops() throws SQLException {
    var log = new AccessLog(database);
    var person = UUID.randomUUID();
    IntStream.range(0, 1_234).forEach(_ -> log.add(access(person)));
    log.start();
    log.stop();

    assertThat(
            rows.rows("select count(*) from access_log where person = ?::uuid", person.toString()))
        .isEqualTo(List.of(List.of("1234")));
    assertThat(log.isRunning()).isFalse();
  }

  @Test
  void waitsForADatabaseThatIsAway() throws SQLException {
    var isThere = new boolean[1];
    var flickering =
        new Database(
            database.url(),
            database.username(),
            database.password(),
            () -> isThere[0] || flip(isThere));
    var log = new AccessLog(flickering);
    var person = UUID.randomUUID();
    log.add(access(person));
    log.start();
    log.stop();

    assertThat(
            rows.rows("select count(*) from access_log where person = ?::uuid", person.toString()))
        .isEqualTo(List.of(List.of("1")));
  }

  @Test
  void hasNoRoomForEver() {
    var log = new AccessLog(database);
    var person = UUID.randomUUID();

    assertThat(log.hasRoom()).isTrue();
    IntStream.range(0, 20_000).forEach(_ -> log.add(access(person)));
    assertThat(log.hasRoom()).isFalse();
  }

  /** Away the first time that it is asked for. */
  private static boolean flip(boolean[] isThere) {
    isThere[0] = true;
    return false;
  }

  private static Access access(UUID person) {
    return new Access(
        Instant.parse("2021-06-08T02:00:00Z"),
        "none",
        new StaffUser(person, "u", "某", "none", null, Set.of("triager")),
        Looked.LIST,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
