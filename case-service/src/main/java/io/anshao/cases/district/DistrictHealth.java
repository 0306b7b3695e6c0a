package io.anshao.cases.district;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether there is a district to work for: a part of readiness (MECHANICS 12). */
final class DistrictHealth implements HealthIndicator {

  private final DistrictBook districts;

  DistrictHealth(DistrictBook districts) {
    this.districts = districts;
  }

  @Override
  public Health health() {
    return districts.all().isEmpty()
        ? Health.outOfService()
            .withDetail(
                "missing", "a district: an administrator makes one by POST /api/v1/districts")
            .build()
        : Health.up().build();
  }
}
