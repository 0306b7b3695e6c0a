package io.anshao.launcher.kafka;

import static java.util.stream.Collectors.toMap;

import io.anshao.contracts.TopicCreation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;

/** The broker as an administrator sees it. */
public final class Topics implements AutoCloseable {

  /** Named by a UUID at its end. */
  private static final Pattern OF_ONE_INSTANCE =
      Pattern.compile(".*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
    return isBrokerThere(Duration.ofSeconds(1));
  }

  /** Whether the broker takes requests within that time. */
  public boolean isBrokerThere(Duration patience) {
    try {
      var nodes = admin.describeCluster().nodes();
      return !nodes.get(patience.toMillis(), TimeUnit.MILLISECONDS).isEmpty();
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

  /** How many records each group of consumers has still before it. */
  public Map<String, Long> lags() {
    try {
      var groups = admin.listGroups().all().get(20, TimeUnit.SECONDS);
      var lags = new HashMap<String, Long>();
      for (var group : groups) {
        if (!isLeftBehind(group)) {
          lags.put(group.groupId(), lagOf(group.groupId()));
        }
      }
      return lags;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker does not tell", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * An instance that has gone leaves its own group behind, which will never catch up. A group that
   * instances share counts all the same: whoever should read is not there.
   */
  private static boolean isLeftBehind(GroupListing group) {
    return group.groupState().filter(GroupState.EMPTY::equals).isPresent()
        && OF_ONE_INSTANCE.matcher(group.groupId()).matches();
  }

  private long lagOf(String group)
      throws ExecutionException, InterruptedException, TimeoutException {
    var committed =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(20, TimeUnit.SECONDS);
    var latest =
        committed.keySet().stream()
            .collect(toMap(partition -> partition, _ -> OffsetSpec.latest()));
    var ends = admin.listOffsets(latest).all().get(20, TimeUnit.SECONDS);
    return ends.entrySet().stream()
        .mapToLong(end -> end.getValue().offset() - committed.get(end.getKey()).offset())
        .sum();
  }

  @Override
  public void close() {
    // what is still being asked of a broker that is not there must not hold up the end
    admin.close(Duration.ZERO);
  }
}
