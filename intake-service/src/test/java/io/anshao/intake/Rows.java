package io.anshao.intake;

import io.anshao.testkit.TestPostgres.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** What lies in the service's database, seen by its owner. */
@TestComponent
public final class Rows {

  private final TestDatabase database;

  public Rows(TestDatabase database) {
    this.database = database;
  }

  public long count(String from) {
    return Long.parseLong(one("select count(*) from " + from));
  }

  /** The first column of the only row. */
  public String one(String sql, Object... values) {
    return all(sql, values).getFirst();
  }

  /** The first column of all rows. */
  public List<String> all(String sql, Object... values) {
    try (var connection = owner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(values.length == 0 ? sql : sql.formatted(values))) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void change(String sql) {
    try (var connection = owner();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything in every table, as text. */
  public List<String> everything() {
    var found = new ArrayList<String>();
    for (var table :
        all("select tablename from pg_tables where schemaname = 'public' order by 1")) {
      all("select to_jsonb(t)::text from %s t", table).forEach(row -> found.add(table + row));
    }
    return found;
  }

  public Connection app() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.appUser(), database.appPassword());
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
  }
}
