package io.anshao.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

public final class TestPostgres {
  private static EmbeddedPostgres server;

  public record TestDatabase(
      String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {}

  private TestPostgres() {}

  public static synchronized TestDatabase database() {
    try {
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "300")
                .start();
      }
      var name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
      var admin = server.getJdbcUrl("postgres", "postgres");
      try (var c = DriverManager.getConnection(admin);
          var s = c.createStatement()) {
        s.execute("create role " + name + "_owner login password 'o'");
        s.execute("create role " + name + "_app login password 'a'");
        s.execute("create database " + name + " owner " + name + "_owner");
      }
      return new TestDatabase(
          "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
          name + "_owner",
          "o",
          name + "_app",
          "a");
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
