package io.anshao.launcher;

import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresUrl;
import io.anshao.launcher.run.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code infra/rebuild}: asks case-service to make states and lists anew from the log, and waits
 * until it has done so. The service goes on meanwhile.
 */
final class Rebuild {

  private static final long LOOK_EVERY = Duration.ofMillis(500).toNanos();

  private Rebuild() {}

  private record Progress(boolean isDone, long cases, long leftAlone) {}

  static void run(List<String> words) {
    var line = CommandLine.read(words, Set.of("--data"), Set.of());
    var folder = UpOptions.dataFolder(line);
    var run =
        Run.read(folder)
            .orElseThrow(
                () -> new Refusal("Nothing runs on %s: start it with infra/up.".formatted(folder)));
    try (var connection = PostgresUrl.connect(run.postgres(), Databases.nameOf("cases"))) {
      var id = asked(connection);
      var progress = progress(connection, id);
      while (!progress.isDone()) {
        LockSupport.parkNanos(LOOK_EVERY);
        progress = progress(connection, id);
      }
      System.out.printf("%d cases are made anew from the log.%n", progress.cases());
      if (progress.leftAlone() > 0) {
        throw new Refusal(
            "%d cases were left as they are: their log does not hold. See the console, Audit."
                .formatted(progress.leftAlone()));
      }
    } catch (SQLException e) {
      throw new Refusal("The database of cases refuses: %s.".formatted(e.getMessage()));
    }
  }

  private static long asked(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select rebuild_read_models()");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Progress progress(Connection connection, long id) throws SQLException {
    var sql = "select done_at is not null, cases, left_alone from rebuild where id = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return new Progress(rows.getBoolean(1), rows.getLong(2), rows.getLong(3));
      }
    }
  }
}
