package io.anshao.faults;

import static org.awaitility.Awaitility.await;

import io.anshao.launcher.postgres.PostgresBinaries;
import io.anshao.launcher.postgres.Unprivileged;
import io.anshao.scenarios.AnotherInstance;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A second server that has every commit before its client hears of it. Made as a backup is, for the
 * embedded server brings no {@code pg_basebackup}.
 */
final class Standby implements AutoCloseable {

  private static final String NAME = "anshao_standby";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SYNCHRONOUS =
      "select count(*) from pg_stat_replication where application_name = '%s' and sync_state = 'sync'"
          .formatted(NAME);

  private final Platform platform;
  private final Path folder;
  private final int port = AnotherInstance.freePort();
  private final Process process;

  /** Returns when every commit waits for it. */
  static Standby of(Platform platform) {
    var folder = platform.data().resolve("standby");
    try (var connection = platform.databases().of(ServiceName.CASES)) {
      run(connection, "select pg_create_physical_replication_slot('%s', true)".formatted(NAME));
      run(connection, "select pg_backup_start('standby', true)");
      copy(platform.data().resolve("postgres"), folder);
      Files.writeString(
          folder.resolve("backup_label"),
          run(connection, "select labelfile from pg_backup_stop()"));
      Files.writeString(folder.resolve("standby.signal"), "");
      var standby = new Standby(platform, folder);
      set(connection, "alter system set synchronous_standby_names = '%s'".formatted(NAME));
      run(connection, "select pg_reload_conf()");
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> run(connection, SYNCHRONOUS).equals("1"));
      return standby;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Standby(Platform platform, Path folder) throws IOException {
    this.platform = platform;
    this.folder = folder;
    this.process = start();
  }

  /** Files go while they are copied: the write-ahead log, which comes by the line, knows. */
  private static void copy(Path from, Path to) {
    Command.code("cp", "-a", from.toString(), to.toString());
    Command.run(
        "sh",
        "-c",
        "rm -rf \"$0\"/postmaster.pid \"$0\"/postmaster.opts \"$0\"/pg_replslot/* \"$0\"/pg_wal/0*",
        to.toString());
  }

  private Process start() throws IOException {
    var log = platform.data().resolve("logs/standby.log").toFile();
    return Unprivileged.process(
            List.of(
                PostgresBinaries.unpacked().resolve("bin/postgres").toString(),
                "-D",
                folder.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "max_connections=300",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "primary_slot_name=" + NAME,
                "-c",
                "primary_conninfo=" + primary()))
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
  }

  private String primary() {
    var url = URI.create(platform.postgres());
    var user = url.getUserInfo().split(":", 2);
    return "host=localhost port=%d user=%s password=%s application_name=%s"
        .formatted(url.getPort(), user[0], user[1], NAME);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  int port() {
    return port;
  }

  /** From now on it is the one that is written to. */
  void promote() {
    var promoted =
        platform
            .withPostgresAt(port)
            .databases()
            .column(ServiceName.CASES, "select pg_promote(true, 60)");
    if (!promoted.equals(List.of("t"))) {
      throw new IllegalStateException("the standby was not promoted");
    }
  }

  private static String run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void set(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    Command.run("kill", "-INT", Long.toString(process.pid()));
    process.onExit().join();
  }
}
