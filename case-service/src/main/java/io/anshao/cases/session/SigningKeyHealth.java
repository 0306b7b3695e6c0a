package io.anshao.cases.session;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether there is a key to sign tokens with: a part of readiness (MECHANICS 12). */
final class SigningKeyHealth implements HealthIndicator {

  private final SigningKeys keys;

  SigningKeyHealth(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public Health health() {
    return keys.arePresent()
        ? Health.up().build()
        : Health.outOfService().withDetail("missing", "a token key").build();
  }
}
