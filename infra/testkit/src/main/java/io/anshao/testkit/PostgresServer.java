package io.anshao.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one PostgreSQL of this JVM; it ends with it. */
record PostgresServer(String host, int port, String admin, String adminPassword) {

  private static final String MAX_CONNECTIONS = "300";

  static PostgresServer shared() {
    return Shared.SERVER;
  }

  String adminUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/postgres";
  }

  private static PostgresServer embedded() {
    try {
      var server =
          EmbeddedPostgres.builder()
              // under C there are no trigrams of Chinese
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("max_connections", MAX_CONNECTIONS)
              .start();
      return new PostgresServer("localhost", server.getPort(), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PostgresServer inContainer() {
    var container =
        new PostgreSQLContainer("postgres:18")
            .withDatabaseName("postgres")
            .withCommand("postgres", "-c", "max_connections=" + MAX_CONNECTIONS);
    container.start();
    return new PostgresServer(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getUsername(),
        container.getPassword());
  }

  /** Started with the first use. */
  private static final class Shared {
    private static final PostgresServer SERVER =
        TestServers.areContainers() ? inContainer() : embedded();
  }
}
