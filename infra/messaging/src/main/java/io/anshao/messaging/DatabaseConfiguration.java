package io.anshao.messaging;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The ways to the service's own database: writers by JDBC, requests by R2DBC, migrations under the
 * owner role. Where they lead is told by {@code anshao.database.*}, or by connection details that
 * somebody else declared.
 */
@AutoConfiguration(
    before = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      R2dbcAutoConfiguration.class
    })
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  /**
   * A plan that is made once for any value takes an index for a word that is in every third text,
   * and none for one that is in three.
   */
  private static final Map<String, String> PLANNED_FOR_ITS_VALUES =
      Map.of("plan_cache_mode", "force_custom_plan");

  @Bean
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  JdbcConnectionDetails writerConnectionDetails(DatabaseSettings settings) {
    return settings.writer();
  }

  @Bean
  @ConditionalOnMissingBean(FlywayConnectionDetails.class)
  FlywayConnectionDetails ownerConnectionDetails(DatabaseSettings settings) {
    return settings.owner();
  }

  @Bean
  @ConditionalOnMissingBean(R2dbcConnectionDetails.class)
  R2dbcConnectionDetails readerConnectionDetails(DatabaseSettings settings) {
    return settings::reader;
  }

  /** Connects when first asked: the service starts without its database. */
  @Bean(destroyMethod = "dispose")
  ConnectionPool connectionFactory(R2dbcConnectionDetails details, DatabaseSettings settings) {
    var options =
        ConnectionFactoryOptions.builder()
            .from(details.getConnectionFactoryOptions())
            .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, READ_TIMEOUT)
            .option(ConnectionFactoryOptions.STATEMENT_TIMEOUT, READ_TIMEOUT)
            .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, "anshao-reader")
            .option(PostgresqlConnectionFactoryProvider.OPTIONS, PLANNED_FOR_ITS_VALUES)
            .build();
    return new ConnectionPool(
        ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
            .initialSize(0)
            .maxSize(settings.pool())
            .maxIdleTime(Duration.ofMinutes(5))
            .maxAcquireTime(READ_TIMEOUT)
            .build());
  }

  @Bean
  DatabaseClient databaseClient(ConnectionFactory connections) {
    return DatabaseClient.create(connections);
  }

  @Bean
  Flyway flyway(
      FlywayConnectionDetails owner,
      JdbcConnectionDetails app,
      @Value("${anshao.service}") String service) {
    return Flyway.configure()
        .dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
        .jdbcProperties(Map.of("connectTimeout", "5"))
        .locations("classpath:db/messaging", "classpath:db/" + service)
        .placeholders(Map.of("app", app.getUsername()))
        // the versions of db/messaging come before the service's own, also those of later releases
        .outOfOrder(true)
        .load();
  }

  @Bean
  Migration migration(Flyway flyway) {
    return new Migration(flyway).begin();
  }

  @Bean
  Database database(JdbcConnectionDetails app, Migration migration) {
    return new Database(app.getJdbcUrl(), app.getUsername(), app.getPassword(), migration::isDone);
  }
}
