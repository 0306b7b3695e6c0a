package io.anshao.messaging;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The service's own database and the two roles it knows there.
 *
 * @param url {@code jdbc:postgresql://host:port/name}; {@code
 *     ?sslmode=verify-full&sslrootcert=FILE} behind it encrypts all ways to the server and checks
 *     who it is
 * @param username the application role: writes and reads what its migrations granted
 * @param password of the application role
 * @param ownerUsername the role that runs migrations, and nothing else
 * @param ownerPassword of the owner
 * @param pool connections that requests read through
 */
@ConfigurationProperties("anshao.database")
record DatabaseSettings(
    @Nullable String url,
    @Nullable String username,
    @Nullable String password,
    @Nullable String ownerUsername,
    @Nullable String ownerPassword,
    @DefaultValue("8") int pool) {

  JdbcConnectionDetails writer() {
    return new Writer(
        required("url", url), required("username", username), required("password", password));
  }

  FlywayConnectionDetails owner() {
    return new Owner(
        required("url", url),
        required("owner-username", ownerUsername),
        required("owner-password", ownerPassword));
  }

  ConnectionFactoryOptions reader() {
    var server = URI.create(required("url", url).substring("jdbc:".length()));
    var options =
        ConnectionFactoryOptions.builder()
            .option(ConnectionFactoryOptions.DRIVER, "postgresql")
            .option(ConnectionFactoryOptions.HOST, server.getHost())
            .option(ConnectionFactoryOptions.PORT, server.getPort() < 0 ? 5432 : server.getPort())
            .option(ConnectionFactoryOptions.DATABASE, server.getPath().substring(1))
            .option(ConnectionFactoryOptions.USER, required("username", username))
            .option(ConnectionFactoryOptions.PASSWORD, required("password", password));
    // JDBC and R2DBC name the same two things differently; what encrypts the one encrypts the other
    parameter(server, "sslmode")
        .ifPresent(
            mode ->
                options.option(
                    PostgresqlConnectionFactoryProvider.SSL_MODE, SSLMode.fromValue(mode)));
    parameter(server, "sslrootcert")
        .ifPresent(file -> options.option(PostgresqlConnectionFactoryProvider.SSL_ROOT_CERT, file));
    return options.build();
  }

  private static Optional<String> parameter(URI server, String name) {
    return Arrays.stream(Objects.requireNonNullElse(server.getQuery(), "").split("&"))
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1))
        .findFirst();
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("anshao.database." + name + " is not set");
    }
    return value;
  }

  private record Writer(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}

  private record Owner(String getJdbcUrl, String getUsername, String getPassword)
      implements FlywayConnectionDetails {}
}
