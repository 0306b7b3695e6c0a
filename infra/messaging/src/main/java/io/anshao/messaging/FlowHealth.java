package io.anshao.messaging;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether facts flow: broker reachable, outbox young, nothing parked. Never part of readiness: the
 * service is made to work while they do not.
 */
final class FlowHealth implements HealthIndicator {

  /** A stopped flow does not make the service unhealthy, so it has a status of its own. */
  static final String STALLED = "STALLED";

  private static final double OLDEST_SECONDS = 60;

  private final FlowGauges gauges;
  private final AdminClient admin;

  FlowHealth(FlowGauges gauges, Map<String, Object> kafka) {
    this.gauges = gauges;
    this.admin = AdminClient.create(kafka);
  }

  void close() {
    admin.close(java.time.Duration.ZERO);
  }

  @Override
  public Health health() {
    var flow = gauges.latest();
    var broker = isBrokerThere();
    var flows =
        broker && flow.known() && flow.oldestUnsent() < OLDEST_SECONDS && flow.parkedKeys() == 0;
    return (flows ? Health.up() : Health.status(STALLED))
        .withDetail("broker", broker)
        .withDetail("oldestUnsentSeconds", flow.oldestUnsent())
        .withDetail("parkedKeys", flow.parkedKeys())
        .build();
  }

  private boolean isBrokerThere() {
    try {
      admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(2000))
          .nodes()
          .get(2500, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
