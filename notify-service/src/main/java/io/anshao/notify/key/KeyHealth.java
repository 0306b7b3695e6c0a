package io.anshao.notify.key;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready only with opened key pairs: without them no contact is of use. */
final class KeyHealth implements HealthIndicator {

  private final KeyRing ring;

  KeyHealth(KeyRing ring) {
    this.ring = ring;
  }

  @Override
  public Health health() {
    return ring.isOpen()
        ? Health.up().build()
        : Health.outOfService().withDetail("missing", "opened key pairs").build();
  }
}
