package io.anshao.cases;

import io.anshao.testkit.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The service's own database, in the role of the application or of its owner. */
public final class CaseDatabase {

  private final TestDatabase database;

  CaseDatabase(TestDatabase database) {
    this.database = database;
  }

  /** A statement in the role that the service has. */
  public int asApp(String sql, Object... values) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            database.jdbcUrl(), database.appUser(), database.appPassword())) {
      return update(connection, sql, values);
    }
  }

  /** A statement in the role of who tampers. */
  public int asOwner(String sql, Object... values) throws SQLException {
    try (var connection = owner()) {
      return update(connection, sql, values);
    }
  }

  /** Rows, each column as text. */
  public List<List<String>> rows(String sql, Object... values) throws SQLException {
    var found = new ArrayList<List<String>>();
    try (var connection = owner();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          var row = new ArrayList<String>();
          for (int i = 1; i <= columns; i++) {
            row.add(rows.getString(i));
          }
          found.add(row);
        }
      }
    }
    return found;
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** What the reporter of a tip was told last, as it goes to intake. */
  public String lastToldTo(UUID tipId) throws SQLException {
    var sql =
        "select convert_from(payload, 'UTF8') from outbox"
            + " where topic = 'anshao.progress.v1' and key = ? order by id desc limit 1";
    return rows(sql, tipId.toString()).getFirst().getFirst();
  }
}
