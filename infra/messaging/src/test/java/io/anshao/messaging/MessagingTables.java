package io.anshao.messaging;

import io.anshao.testkit.TestPostgres.TestDatabase;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of messaging in a test's database. */
public final class MessagingTables {

  private MessagingTables() {}

  /**
   * How the owner makes them.
   *
   * @param more what comes with them: folders below {@code db}
   */
  public static FluentConfiguration in(TestDatabase database, String... more) {
    var locations = Stream.concat(Stream.of("messaging"), Stream.of(more));
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.ownerUser(), database.ownerPassword())
        .locations(locations.map(folder -> "classpath:db/" + folder).toArray(String[]::new))
        .placeholders(Map.of("app", database.appUser()));
  }
}
