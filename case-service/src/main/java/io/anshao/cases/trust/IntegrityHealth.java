package io.anshao.cases.trust;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether the record holds: for operators; makes nobody unready. */
final class IntegrityHealth implements HealthIndicator {

  private static final Status FAULTY = new Status("FAULTY", "the record is not what was recorded");

  private final IntegrityGauges gauges;

  IntegrityHealth(IntegrityGauges gauges) {
    this.gauges = gauges;
  }

  @Override
  public Health health() {
    var seen = gauges.latest();
    return (seen.faults() > 0 ? Health.status(FAULTY) : Health.up())
        .withDetail("faults", seen.faults())
        .withDetail("roundAgeSeconds", seen.age())
        .withDetail("checked", seen.checked())
        .withDetail("lastChecked", seen.lastChecked())
        .build();
  }
}
