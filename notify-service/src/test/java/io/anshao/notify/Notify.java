package io.anshao.notify;

import static org.awaitility.Awaitility.await;

import io.anshao.testkit.TestKafka;
import io.anshao.testkit.TestPostgres;
import io.anshao.testkit.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A place where the service can be started, stopped and started again: its database and secret. */
final class Notify {

  private final TestDatabase database = TestPostgres.database();
  private final Path secret = secret();
  private final int mailPort;

  Notify(int mailPort) {
    this.mailPort = mailPort;
  }

  /** The service as it runs, impatient. */
  Instance start(String... more) {
    return new Instance(
        new SpringApplicationBuilder(NotifyApplication.class)
            .properties("spring.main.banner-mode=off")
            .run(
                with(
                    more,
                    "--server.port=0",
                    "--anshao.database.url=" + database.jdbcUrl(),
                    "--anshao.database.username=" + database.appUser(),
                    "--anshao.database.password=" + database.appPassword(),
                    "--anshao.database.owner-username=" + database.ownerUser(),
                    "--anshao.database.owner-password=" + database.ownerPassword(),
                    "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                    "--anshao.secrets.file=" + secret,
                    "--anshao.intake-url=http://localhost:8080",
                    "--spring.mail.port=" + mailPort,
                    "--anshao.messaging.inbox.session-timeout=6s",
                    "--anshao.notice.lease=2s",
                    "--anshao.notice.idle=50ms",
                    "--anshao.notice.rest=300ms",
                    "--anshao.notice.first-pause=100ms",
                    "--anshao.notice.longest-pause=500ms")));
  }

  private static String[] with(String[] more, String... usual) {
    return Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new);
  }

  /** As the application role. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.appUser(), database.appPassword());
  }

  /** The first column of the first row. */
  String query(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the key that contacts are sealed to. */
  String contactKey() {
    return await()
        .until(
            () -> query("select key_id from key_pair where purpose = 'contact'"),
            id -> !id.isEmpty());
  }

  /** Looks into every column of every table, for the text and for its bytes. */
  List<String> tablesThatHold(String text) throws SQLException {
    var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    var found = new ArrayList<String>();
    try (var connection = connect();
        var tables =
            connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        var table = tables.getString("TABLE_NAME");
        if (!table.startsWith("flyway")
            && !query(
                    "select 1 from \"%s\" t where t::text like '%%%s%%' or t::text like '%%%s%%'"
                        .formatted(table, text, hex))
                .isEmpty()) {
          found.add(table);
        }
      }
    }
    return found;
  }

  private static Path secret() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    try {
      var file = Files.createTempFile("notify", ".key");
      file.toFile().deleteOnExit();
      return Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running one. */
  record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

    HttpResponse<String> get(String path) {
      var port = context.getEnvironment().getRequiredProperty("local.server.port");
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
      try (var client = HttpClient.newHttpClient()) {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
