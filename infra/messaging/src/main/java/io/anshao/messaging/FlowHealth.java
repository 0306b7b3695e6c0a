package io.anshao.messaging;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether facts flow: broker and topics there, outbox young, nothing parked. Never part of
 * readiness: the service is made to work while they do not.
 */
final class FlowHealth implements HealthIndicator {

  /** A stopped flow does not make the service unhealthy, so it has a status of its own. */
  static final String STALLED = "STALLED";

  private static final double OLDEST_SECONDS = 60;

  private final FlowGauges gauges;
  private final TopicWatch topics;

  FlowHealth(FlowGauges gauges, TopicWatch topics) {
    this.gauges = gauges;
    this.topics = topics;
  }

  @Override
  public Health health() {
    var flow = gauges.latest();
    var missing = topics.missing();
    // what is not known is not a number, and no number is below another then
    var flows = missing.isEmpty() && flow.oldestUnsent() < OLDEST_SECONDS && flow.parkedKeys() < 1;
    return (flows ? Health.up() : Health.status(STALLED))
        .withDetail("missing", missing)
        .withDetail("oldestUnsentSeconds", flow.oldestUnsent())
        .withDetail("parkedKeys", flow.parkedKeys())
        .build();
  }
}
