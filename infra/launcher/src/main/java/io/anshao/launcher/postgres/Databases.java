package io.anshao.launcher.postgres;

import io.anshao.launcher.folder.Secrets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The databases of the services. Each has an owner, who runs its migrations, and an application
 * role, which has what the migrations grant and nothing else; no role reaches another's database.
 */
public final class Databases {

  private static final List<String> SERVICES = List.of("intake", "cases", "notify");

  private Databases() {}

  /** Makes what is not there yet; may be repeated at every start. */
  public static void prepare(PostgresServer server, Secrets secrets) throws SQLException {
    try (var connection = server.connect("postgres")) {
      revokeFromPublic(connection, "postgres");
      revokeFromPublic(connection, "template1");
      for (var service : SERVICES) {
        makeRole(connection, service + "_owner", secrets);
        makeRole(connection, service + "_app", secrets);
        makeDatabase(connection, service);
      }
    }
    for (var service : SERVICES) {
      try (var connection = server.connect(nameOf(service))) {
        execute(connection, "revoke all on schema public from public");
        execute(connection, "grant all on schema public to " + service + "_owner");
        execute(connection, "grant usage on schema public to " + service + "_app");
      }
    }
  }

  /** The database of that service. */
  public static String nameOf(String service) {
    return "anshao_" + service;
  }

  private static void makeRole(Connection connection, String role, Secrets secrets)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      execute(
          connection,
          "create role %s login password '%s'".formatted(role, secrets.passwordOf(role)));
    }
  }

  private static void makeDatabase(Connection connection, String service) throws SQLException {
    var name = nameOf(service);
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database %s owner %s_owner".formatted(name, service));
    }
    revokeFromPublic(connection, name);
    execute(connection, "grant connect on database %s to %s_app".formatted(name, service));
  }

  private static void revokeFromPublic(Connection connection, String database) throws SQLException {
    execute(connection, "revoke all on database %s from public".formatted(database));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
