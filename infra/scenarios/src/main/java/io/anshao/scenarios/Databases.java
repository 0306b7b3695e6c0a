package io.anshao.scenarios;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The three databases, seen by the superuser or by an application role. */
public final class Databases {

  private static final String TABLES =
      "select tablename from pg_tables where schemaname = 'public'";

  /** Each row is written out once, however many words there are. */
  private static final String HELD =
      """
      with written as materialized (select t::text as line from "%s" t)
      select distinct word
        from written join unnest(?::text[], ?::text[]) as w(word, hex)
          on position(word in line) > 0 or position(hex in line) > 0""";

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

  /** The first column of every row, as text; asks again while the server is away. */
  public List<String> column(ServiceName service, String sql) {
    return Insisting.onRows(() -> read(service, sql));
  }

  private List<String> read(ServiceName service, String sql) throws SQLException {
    try (var connection = of(service);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** For each of the words the service's tables in which any column, as text or bytes, holds it. */
  Map<String, Set<String>> tablesThatHold(ServiceName service, Collection<String> words) {
    var found = new TreeMap<String, Set<String>>();
    try (var connection = of(service)) {
      for (var table : column(service, TABLES)) {
        try (var select = connection.prepareStatement(HELD.formatted(table))) {
          select.setArray(1, connection.createArrayOf("text", words.toArray()));
          select.setArray(2, connection.createArrayOf("text", hex(words)));
          var rows = select.executeQuery();
          while (rows.next()) {
            found.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(table);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static String[] hex(Collection<String> words) {
    return words.stream()
        .map(word -> HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)))
        .toArray(String[]::new);
  }
}
