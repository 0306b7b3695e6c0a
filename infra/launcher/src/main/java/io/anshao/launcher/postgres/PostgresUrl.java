package io.anshao.launcher.postgres;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The server's address as {@code run.json} gives it: {@code postgresql://user:word@host:port/…}.
 */
public final class PostgresUrl {

  private PostgresUrl() {}

  /** A connection to one of its databases. */
  public static Connection connect(String url, String database) throws SQLException {
    var address = URI.create(url);
    var user = address.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        PostgresServer.jdbcUrl(address.getPort(), database), user[0], user[1]);
  }
}
