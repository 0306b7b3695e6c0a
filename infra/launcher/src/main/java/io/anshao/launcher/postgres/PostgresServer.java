package io.anshao.launcher.postgres;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.folder.Private;
import io.anshao.launcher.folder.Secrets;
import io.anshao.launcher.supervision.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * One server in the folder, reached from this machine alone and by password alone: it is never
 * without one, because {@code initdb} already asks for it. Every commit is flushed to disk.
 */
public final class PostgresServer {

  private final Path data;
  private final Path log;
  private final int port;
  private final String password;

  /** A server for that folder; nothing is started yet. */
  public PostgresServer(DataFolder folder, Secrets secrets, int port) {
    this.data = folder.postgres();
    this.log = folder.log("postgres");
    this.port = port;
    this.password = secrets.passwordOf("postgres");
  }

  /**
   * The server as a process to be kept running; its data folder is made if it is not there.
   *
   * @throws Refusal when the folder is of another major version
   */
  public Part part() {
    var home = PostgresBinaries.unpacked();
    try {
      if (Files.exists(data)) {
        requireVersion();
      } else {
        initialise(home);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Part("postgres", this::process, log, Part.Signal.INTERRUPT);
  }

  private ProcessBuilder process() {
    return Unprivileged.process(
        List.of(
            PostgresBinaries.unpacked().resolve("bin/postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "max_connections=300",
            "-c",
            // what a million cases are looked through in; only what is used is taken
            "shared_buffers=512MB",
            "-c",
            // what takes long is named in the log, and never the values it was asked with
            "log_min_duration_statement=1s",
            "-c",
            "log_parameter_max_length=0",
            "-c",
            "unix_socket_directories=",
            "-c",
            "timezone=UTC"));
  }

  private void requireVersion() throws IOException {
    var version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new Refusal(
          "%s was written by PostgreSQL %s, and this is %s: start the version of Anshao that wrote it, or choose another folder with --data."
              .formatted(data, version, PostgresBinaries.MAJOR));
    }
  }

  private void initialise(Path home) throws IOException {
    var part = data.resolveSibling("postgres.part");
    Private.delete(part);
    var word = data.resolveSibling("postgres.word");
    Private.write(word, password);
    try {
      run(
          Unprivileged.process(
              List.of(
                  home.resolve("bin/initdb").toString(),
                  "--pgdata=" + part,
                  "--username=postgres",
                  "--pwfile=" + word,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C.UTF-8")));
    } finally {
      Files.delete(word);
    }
    Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void run(ProcessBuilder command) throws IOException {
    var output = ProcessBuilder.Redirect.appendTo(log.toFile());
    var process = command.redirectErrorStream(true).redirectOutput(output).start();
    try {
      if (process.waitFor() != 0) {
        throw new Refusal("PostgreSQL could not make its data folder: %s says why.".formatted(log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Whether it takes connections. */
  public boolean answers() {
    try (var connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  /** A connection of the superuser. */
  public Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    // a busy disk takes its time over a new database
    properties.setProperty("socketTimeout", "300");
    return DriverManager.getConnection(jdbcUrl(port, database), properties);
  }

  /** Where JDBC finds that database. */
  public static String jdbcUrl(int port, String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }
}
