package io.anshao.scenarios;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The three databases, seen by the superuser or by an application role. */
public final class Databases {

  private final String server;
  private final Properties superuser = new Properties();

  Databases(String postgres) {
    var url = URI.create(postgres);
    server = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + "/";
    var user = url.getUserInfo().split(":", 2);
    superuser.setProperty("user", user[0]);
    superuser.setProperty("password", user[1]);
  }

  /** As the superuser. */
  public Connection of(ServiceName service) throws SQLException {
    return DriverManager.getConnection(urlOf(service), superuser);
  }

  /** As whom one likes. */
  public Connection of(ServiceName service, String role, String password) throws SQLException {
    return DriverManager.getConnection(urlOf(service), role, password);
  }

  private String urlOf(ServiceName service) {
    return server + "anshao_" + service.id();
  }

  /** The first column of every row, as text. */
  public List<String> column(ServiceName service, String sql) {
    try (var connection = of(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tables of the service in which any column, as text or as bytes, holds the words. */
  public List<String> tablesThatHold(ServiceName service, String words) {
    var hex =
        java.util.HexFormat.of().formatHex(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return column(service, "select tablename from pg_tables where schemaname = 'public'").stream()
        .filter(
            table ->
                !column(
                        service,
                        "select 1 from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%' limit 1"
                            .formatted(table, words, hex))
                    .isEmpty())
        .toList();
  }
}
