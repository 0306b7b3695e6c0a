package io.anshao.testkit;

import io.anshao.testkit.TestPostgres.TestDatabase;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Real servers behind a test: {@code @SpringBootTest @Import(TestServers.class)} and nothing else.
 *
 * <p>PostgreSQL and Kafka start once per JVM, embedded, or in containers with {@code
 * -Danshao.test.servers=containers}. Each Spring context has a fresh database, with an owner and an
 * application role, that the application itself migrates; all share the broker and its topics, so a
 * test looks at its own keys alone.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestServers {

  static boolean areContainers() {
    return "containers".equals(System.getProperty("anshao.test.servers"));
  }

  @Bean
  TestDatabase testDatabase() {
    return TestPostgres.database();
  }

  @Bean
  JdbcConnectionDetails testWriter(TestDatabase database) {
    return new Role(database.jdbcUrl(), database.appUser(), database.appPassword());
  }

  @Bean
  FlywayConnectionDetails testOwner(TestDatabase database) {
    return new OwnerRole(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
  }

  @Bean
  R2dbcConnectionDetails testReader(TestDatabase database) {
    var options =
        ConnectionFactoryOptions.builder()
            .option(ConnectionFactoryOptions.DRIVER, "postgresql")
            .option(ConnectionFactoryOptions.HOST, database.host())
            .option(ConnectionFactoryOptions.PORT, database.port())
            .option(ConnectionFactoryOptions.DATABASE, database.name())
            .option(ConnectionFactoryOptions.USER, database.appUser())
            .option(ConnectionFactoryOptions.PASSWORD, database.appPassword())
            .build();
    return () -> options;
  }

  @Bean
  KafkaConnectionDetails testBroker() {
    return () -> List.of(TestKafka.bootstrapServers());
  }

  private record Role(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}

  private record OwnerRole(String getJdbcUrl, String getUsername, String getPassword)
      implements FlywayConnectionDetails {}
}
