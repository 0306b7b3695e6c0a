package io.anshao.launcher.backup;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.postgres.PostgresUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies a running platform into one file: the database server's files between {@code
 * pg_backup_start} and {@code pg_backup_stop} with the log that makes them one moment, then the
 * pictures, which are there before any row names them. Kafka is not saved: after a restore
 * everything is published again.
 */
public final class Saving {

  /** Of one run, or made anew at the next start. */
  private static final Set<String> PASSING =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  private static final Set<String> PASSING_FOLDERS =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Pattern FIRST_SEGMENT = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

  private Saving() {}

  /**
   * @param folder of the platform that runs
   * @param postgres its server, as {@code run.json} says
   * @throws Refusal when it cannot be saved
   */
  public static void save(Path folder, String postgres, Path file) {
    try (var archive = Archive.create(file);
        var connection = PostgresUrl.connect(postgres, "postgres")) {
      archive.add("version.properties", Files.readString(folder.resolve("version.properties")));
      database(archive, connection, folder.resolve("postgres"));
      archive.add("photos", folder.resolve("photos"), _ -> true);
      archive.add("secrets", folder.resolve("secrets"), _ -> true);
      for (var each : Set.of("founded", Ledger.FILE)) {
        if (Files.exists(folder.resolve(each))) {
          archive.add(each, Files.readString(folder.resolve(each)));
        }
      }
      archive.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new Refusal("The database server cannot be saved: %s.".formatted(e.getMessage()));
    }
  }

  /** The slot keeps the log since the beginning; it goes with the connection. */
  private static void database(Archive archive, Connection connection, Path data)
      throws IOException, SQLException {
    value(
        connection,
        "select lsn::text from pg_create_physical_replication_slot('anshao_backup', true, true)");
    value(connection, "select pg_backup_start('anshao', true)::text");
    archive.add("postgres", data, Saving::isOfData);
    var label = value(connection, "select labelfile from pg_backup_stop(false)");
    archive.add("postgres/backup_label", label);
    var last = value(connection, "select pg_walfile_name(pg_switch_wal())");
    var match = FIRST_SEGMENT.matcher(label);
    if (!match.find()) {
      throw new SQLException("the label of the backup names no segment");
    }
    var first = match.group(1);
    archive.add(
        "postgres/pg_wal", data.resolve("pg_wal"), each -> isBetween(each.toString(), first, last));
  }

  private static boolean isOfData(Path below) {
    return !PASSING.contains(below.toString())
        && !PASSING_FOLDERS.contains(below.getName(0).toString());
  }

  private static boolean isBetween(String name, String first, String last) {
    return name.length() == first.length()
        && name.compareTo(first) >= 0
        && name.compareTo(last) <= 0;
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
