package io.anshao.messaging.reference;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the reference data that a service needs has arrived: a part of readiness. */
final class ReferenceHealth implements HealthIndicator {

  private final ReferenceStore store;

  ReferenceHealth(ReferenceStore store) {
    this.store = store;
  }

  @Override
  public Health health() {
    var missing = store.missing();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("missing", missing).build();
  }
}
