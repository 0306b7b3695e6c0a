package io.anshao.launcher.kafka;

import io.anshao.contracts.TopicCreation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The broker as an administrator sees it. */
public final class Topics implements AutoCloseable {

  private final Admin admin;

  /** Talks to the broker there, also before it is up. */
  public Topics(String bootstrapServers) {
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "200"));
  }

  /** Whether the broker takes requests. */
  public boolean isBrokerThere() {
    try {
      return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Makes the topics that are missing. */
  public void create() {
    TopicCreation.create(admin, (short) 1);
  }

  @Override
  public void close() {
    // what is still being asked of a broker that is not there must not hold up the end
    admin.close(Duration.ZERO);
  }
}
