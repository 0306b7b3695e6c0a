package io.anshao.messaging;

import java.sql.SQLException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the service's own database answers and has its tables: a part of readiness. */
final class DatabaseHealth implements HealthIndicator {

  private static final int SECONDS = 2;

  private final Database database;

  DatabaseHealth(Database database) {
    this.database = database;
  }

  @Override
  public Health health() {
    if (!database.isMigrated().getAsBoolean()) {
      return Health.outOfService().withDetail("missing", "the database or its tables").build();
    }
    try (var connection = database.open()) {
      return connection.isValid(SECONDS) ? Health.up().build() : away();
    } catch (SQLException e) {
      return away();
    }
  }

  private static Health away() {
    return Health.outOfService().withDetail("missing", "the database").build();
  }
}
