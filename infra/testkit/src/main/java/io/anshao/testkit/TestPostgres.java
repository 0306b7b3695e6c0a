package io.anshao.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Databases for tests, on one server per JVM: see {@link TestServers}. */
public final class TestPostgres {

  /**
   * A database of its own with the two roles a service knows.
   *
   * @param ownerUser runs the migrations
   * @param appUser gets what the migrations grant
   */
  public record TestDatabase(
      String host,
      int port,
      String name,
      String ownerUser,
      String ownerPassword,
      String appUser,
      String appPassword) {

    /** Where JDBC connects to, without a role. */
    public String jdbcUrl() {
      return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }
  }

  private TestPostgres() {}

  /** A fresh and empty database; starts the server when it is the first. */
  public static TestDatabase database() {
    var server = PostgresServer.shared();
    var name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var database =
        new TestDatabase(
            server.host(), server.port(), name, name + "_owner", "o", name + "_app", "a");
    try (var connection =
            DriverManager.getConnection(server.adminUrl(), server.admin(), server.adminPassword());
        var statement = connection.createStatement()) {
      statement.execute("create role " + database.ownerUser() + " login password 'o'");
      statement.execute("create role " + database.appUser() + " login password 'a'");
      statement.execute("create database " + name + " owner " + database.ownerUser());
      statement.execute("revoke connect on database " + name + " from public");
      statement.execute("grant connect on database " + name + " to " + database.appUser());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }
}
