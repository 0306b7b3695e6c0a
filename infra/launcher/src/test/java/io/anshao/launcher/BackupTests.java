package io.anshao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.launcher.folder.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved while it runs, wiped, restored: what was forgotten since is not back. */
class BackupTests {

  private static final String ORDER =
      """
      {"orderId":"%s","tipId":"%s","district":"330205","kinds":["words"],"at":"2022-06-29T08:00:00Z"}
      """;

  @TempDir Path folder;

  private Anshao anshao;

  @BeforeEach
  void start() throws IOException {
    anshao = new Anshao(folder);
    assertThat(anshao.up().code()).isZero();
  }

  @AfterEach
  void stop() {
    anshao.down();
  }

  @Test
  void bringsBackEverythingButWhatWasForgottenSince() throws IOException, SQLException {
    var kept = UUID.randomUUID();
    var forgotten = UUID.randomUUID();
    var later = UUID.randomUUID();
    fill(kept, forgotten, later);
    var picture = anshao.data().resolve("photos/copies/ab/ab1.jpg");
    Files.createDirectories(picture.getParent());
    Files.writeString(picture, "a picture");
    Files.writeString(anshao.data().resolve("erasures.jsonl"), order(forgotten));
    var file = folder.resolve("saved.zip");

    assertThat(anshao.backup(file).text()).contains("holds everything", "erasures.jsonl");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    run("insert into tip values ('%s', 'after the backup')".formatted(UUID.randomUUID()));
    var ledger = Files.writeString(folder.resolve("ledger"), order(forgotten) + order(later));
    assertThat(anshao.restore(file.toString()).text()).contains("runs on");
    assertThat(anshao.down().code()).isZero();
    assertThat(anshao.restore(file.toString()).text()).contains("holds data");
    wipe();

    var said =
        anshao.restore(file.toString(), "--port-base", base(), "--ledger", ledger.toString());

    assertThat(said.text())
        .contains("1 cases with 2 events: every chain holds", "2 erasures were done again");
    assertThat(said.code()).isZero();
    assertThat(picture).hasContent("a picture");
    assertThat(anshao.data().resolve("erasures.jsonl"))
        .content()
        .contains(forgotten.toString(), later.toString());
    // what the stand-ins keep in a file, services keep in their database
    Files.writeString(anshao.data().resolve("district"), "330205");
    assertThat(anshao.up().text()).contains("Anshao is ready");
    assertThat(value("select string_agg(words, ',') from tip")).isEqualTo("kept");
  }

  @Test
  void saysThatAChainDoesNotHold() throws IOException, SQLException {
    fill(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    run("update case_event set bytes = 'other' where version = 1");
    var file = folder.resolve("saved.zip");
    anshao.backup(file);
    anshao.down();
    wipe();

    var said = anshao.restore(file.toString(), "--port-base", base());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("the chains of 1 of 1 cases do not hold");
    var other = Files.writeString(folder.resolve("other.zip"), "no backup");
    wipe();
    assertThat(anshao.restore(other.toString()).text()).contains("is not a backup");
    assertThat(anshao.restore(folder.resolve("none").toString()).text())
        .contains("There is no backup");
  }

  private static String order(UUID tip) {
    return ORDER.formatted(UUID.nameUUIDFromBytes(tip.toString().getBytes()), tip);
  }

  private String base() {
    return Integer.toString(anshao.base());
  }

  /** As case-service keeps cases, with words of three tips. */
  private void fill(UUID kept, UUID forgotten, UUID later) throws SQLException, IOException {
    run(
        "create table case_file (id uuid, version bigint, head bytea)",
        "create table case_event (case_id uuid, version bigint, previous_hash bytea, bytes bytea, hash bytea)",
        event(1, "decode(repeat('00', 32), 'hex')"),
        event(2, "(select hash from case_event)"),
        "insert into case_file select case_id, 2, hash from case_event where version = 2",
        "create table tip (id uuid, words text)",
        "insert into tip values ('%s', 'kept'), ('%s', 'forgotten'), ('%s', 'forgotten later')"
            .formatted(kept, forgotten, later),
        "create function erase_tip(of_tip uuid, what text[]) returns bigint language sql as"
            + " $$ delete from tip where id = of_tip and 'words' = any (what); select 1::bigint $$");
  }

  private static String event(int version, String previous) {
    return """
        insert into case_event
        select id, %1$d, before, 'bytes', sha256(
            int4send(20) || 'anshao/case-event/v1'::bytea || int4send(7) || 'SHA-256'::bytea || int4send(16) || uuid_send(id)
            || int4send(8) || int8send(%1$d) || int4send(32) || before || int4send(5) || 'bytes'::bytea)
          from (select '00000000-0000-0000-0000-00000000000a'::uuid as id, %2$s as before) of_case"""
        .formatted(version, previous);
  }

  private void wipe() throws IOException {
    try (var all = Files.walk(anshao.data())) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private Connection connect() throws IOException, SQLException {
    var secrets = Secrets.read(anshao.data());
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%d/anshao_cases".formatted(anshao.base() + 4),
        "cases_owner",
        secrets.passwordOf("cases_owner"));
  }

  private void run(String... statements) throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  private String value(String query) throws SQLException, IOException {
    try (var connection = connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
