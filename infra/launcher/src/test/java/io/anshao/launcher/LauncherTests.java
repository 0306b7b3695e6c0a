package io.anshao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.launcher.folder.Secrets;
import io.anshao.launcher.service.Probe;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One installation, from its first start to its last end; the tests are its days, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTests {

  @TempDir static Path folder;

  private static Anshao anshao;

  @BeforeAll
  static void start() throws IOException {
    anshao = new Anshao(folder);
    var said = anshao.up();
    assertThat(said.text()).contains("Anshao is ready");
    assertThat(said.code()).isZero();
  }

  @AfterAll
  static void stop() {
    anshao.down();
  }

  @Test
  @Order(1)
  void tellsOnlyItsOwnerWhereEverythingIs() throws IOException {
    var run = anshao.run();
    assertThat(run.intake()).isEqualTo("http://localhost:" + anshao.base());
    assertThat(run.pids())
        .containsOnlyKeys("launcher", "kafka", "postgres", "intake", "cases", "notify");
    assertThat(run.accounts())
        .singleElement()
        .satisfies(account -> assertThat(account.roles()).containsExactly("administrator"));
    for (var file : List.of("run.json", "secrets/intake.key", "secrets/database.properties")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(anshao.data().resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  @Order(1)
  void asksForAPasswordAndKeepsServicesApart() throws IOException, SQLException {
    assertThatThrownBy(() -> connect("anshao_intake", "intake_app", "guess"))
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> connect("postgres", "postgres", "")).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> connect("anshao_cases", "intake_app"))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> connect("anshao_cases", "intake_owner"))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> connect("postgres", "cases_app"))
        .hasMessageContaining("permission denied for database");
    try (var connection = connect("anshao_intake", "intake_app");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
          .hasMessageContaining("permission denied for schema public");
      assertThatThrownBy(() -> statement.execute("create temporary table mine (id int)"))
          .hasMessageContaining("permission denied to create temporary tables");
    }
  }

  @Test
  @Order(1)
  void keepsCommitsOnDiskAndReadsChinese() throws IOException, SQLException {
    assertThat(value("show fsync")).isEqualTo("on");
    assertThat(value("show max_connections")).isEqualTo("300");
    assertThat(value("show password_encryption")).isEqualTo("scram-sha-256");
    assertThat(value("show log_min_duration_statement")).isEqualTo("1s");
    assertThat(value("show log_parameter_max_length")).isEqualTo("0");
    assertThat(value("select datctype from pg_database where datname = current_database()"))
        .isEqualTo("C.UTF-8");
  }

  @Test
  @Order(1)
  void examinesWhatRunsAndSaysWhatIsBad() throws IOException, SQLException {
    for (var service : List.of("intake", "cases", "notify")) {
      try (var connection = connect("anshao_" + service, service + "_owner");
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        for (var script : List.of("V0_1__messaging", "V43_0__thinning", "V60_0__unsent")) {
          var path = Path.of("../messaging/src/main/resources/db/messaging/" + script + ".sql");
          statement.execute(Files.readString(path).replace("${app}", service + "_app"));
        }
        connection.commit();
      }
    }
    var well = anshao.doctor();
    assertThat(well.text())
        .contains("cases is ready", "intake has set nothing aside", "The disk has")
        .doesNotContain("bad ");
    assertThat(well.code()).isZero();
    try (var connection = connect("anshao_cases", "cases_owner");
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into parked (consumer, topic, partition, kafka_offset, key, headers, next_at, reason)"
              + " values ('opening', 'anshao.tips.v1', 0, 7, 'k', '', now(), 'unknown type x')");
      statement.execute(
          "insert into outbox (topic, key, seq, district, headers)"
              + " values ('anshao.progress.v1', 'k', 1, '330205', '')");
      statement.execute("update outbox_unsent set queued_at = now() - interval '1 hour'");
    }
    var ill = anshao.doctor();
    assertThat(ill.text())
        .contains("bad  cases has set aside the records of 1 keys", "unknown type x")
        .containsPattern(
            "bad {2}The oldest record that cases has not published waits since 36\\d\\d s");
    assertThat(ill.code()).isEqualTo(1);
  }

  @Test
  @Order(2)
  void sendsAgainWhatWasSent() throws IOException, SQLException {
    try (var connection = connect("anshao_intake", "intake_owner");
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into outbox (topic, key, seq, district, headers)"
              + " select 'anshao.tips.v1', 'k' || n, 1, '330205', '' from generate_series(1, 3) n");
      assertThat(anshao.republish("intake", "--topic", "tips", "--key", "k2"))
          .isEqualTo(new Anshao.Said(0, "1 records of tips are sent again.\n"));
      assertThat(anshao.republish("intake", "--topic", "anshao.tips.v1").text())
          .startsWith("3 records");
      assertThat(anshao.republish("intake", "--topic", "gossip").text())
          .contains("There is no topic gossip; there are tips, contacts");
    }
  }

  @Test
  @Order(2)
  void startsAgainWhatWasKilled() {
    var before = anshao.run().pids();
    for (var name : List.of("notify", "kafka", "postgres")) {
      ProcessHandle.of(before.get(name)).orElseThrow().destroyForcibly();
    }
    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(
            () -> {
              var now = anshao.run().pids();
              assertThat(now.get("notify")).isNotEqualTo(before.get("notify"));
              assertThat(now.get("kafka")).isNotEqualTo(before.get("kafka"));
              assertThat(now.get("cases")).isEqualTo(before.get("cases"));
              assertThat(Probe.isReady(anshao.run().notifications())).isTrue();
              assertThat(Ports.isFree(anshao.base() + 5)).isFalse();
              connect("anshao_notify", "notify_app").close();
            });
  }

  @Test
  @Order(3)
  void refusesASecondInstanceOnTheFolder() {
    var said = anshao.up();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("runs on", "infra/down --data");
    assertThat(Probe.isReady(anshao.run().cases())).isTrue();
  }

  @Test
  @Order(4)
  void keepsDataOverAStopInOrder() throws IOException, SQLException {
    try (var connection = connect("anshao_intake", "intake_owner");
        var statement = connection.createStatement()) {
      statement.execute("create table kept (word text)");
      statement.execute("insert into kept values ('安全出口上锁')");
    }
    var pids = anshao.run().pids();
    assertThat(anshao.down()).isEqualTo(new Anshao.Said(0, "Anshao has stopped.\n"));
    assertThat(pids.values()).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(anshao.data().resolve("run.json")).doesNotExist();
    for (int service = 0; service < 3; service++) {
      assertThat(anshao.data().resolve("end-of-" + service)).hasContent("in order");
    }
    assertThat(anshao.up().code()).isZero();
    try (var connection = connect("anshao_intake", "intake_owner");
        var rows = connection.createStatement().executeQuery("select word from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("安全出口上锁");
    }
  }

  @Test
  @Order(5)
  void clearsUpAfterALauncherThatWasKilled() {
    var pids = anshao.run().pids();
    ProcessHandle.of(pids.get("launcher")).orElseThrow().destroyForcibly();
    await().until(() -> ProcessHandle.of(pids.get("launcher")).isEmpty());
    assertThat(ProcessHandle.of(pids.get("kafka"))).isPresent();
    assertThat(anshao.down().code()).isZero();
    assertThat(pids.values()).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(anshao.down().text()).startsWith("Nothing runs on");
  }

  @Test
  @Order(6)
  void refusesAPortInUse() throws IOException {
    try (var taken = new ServerSocket(anshao.base() + 5)) {
      var said = anshao.up();
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.text())
          .contains("Port " + taken.getLocalPort() + ", meant for Kafka, is in use");
    }
  }

  @Test
  @Order(6)
  void saysWhyAServiceCannotStart() throws IOException {
    var word = Files.createFile(anshao.data().resolve("refuse-to-start"));
    var said = anshao.up();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("cannot be started", "told not to start");
    assertThat(anshao.down().text()).startsWith("Nothing runs on");
    Files.delete(word);
  }

  private static String value(String query) throws IOException, SQLException {
    try (var connection = connect("anshao_cases", "cases_app");
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(String database, String role) throws IOException, SQLException {
    return connect(database, role, Secrets.read(anshao.data()).passwordOf(role));
  }

  private static Connection connect(String database, String role, String password)
      throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/%s".formatted(anshao.base() + 4, database), role, password);
  }
}
