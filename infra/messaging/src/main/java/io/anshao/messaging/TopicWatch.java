package io.anshao.messaging;

import io.anshao.contracts.Topic;
import io.anshao.messaging.lane.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the broker answers and the service's topics are there as they are to be. Until they
 * are, nothing is published and nothing is read; the service waits and says for what. It never
 * creates a topic: {@code TopicCreation} of contracts does.
 */
public final class TopicWatch extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
  private static final Duration WHILE_MISSING = Duration.ofSeconds(1);
  private static final Duration AFTERWARDS = Duration.ofSeconds(5);
  private static final List<String> BROKER = List.of("the broker");
  private static final int TIMEOUT_MILLIS = 4000;

  private final Map<String, Object> kafka;
  private final Collection<String> names;
  private final CompletableFuture<Void> present = new CompletableFuture<>();
  private volatile @Nullable List<String> seen;

  TopicWatch(Map<String, Object> kafka, Collection<Topic> topics) {
    super("topic-watch");
    this.kafka = kafka;
    this.names = topics.stream().map(Topic::kafkaName).toList();
  }

  /** Done once all were seen; then it stays done, also while the broker is away. */
  public CompletableFuture<Void> present() {
    return present;
  }

  /** What was not there at the last look, in words for an operator. */
  public List<String> missing() {
    var last = seen;
    return last == null ? BROKER : last;
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var admin = Admin.create(kafka)) {
        do {
          note(look(admin));
        } while (!signal.isGivenWithin(present.isDone() ? AFTERWARDS : WHILE_MISSING));
      } catch (KafkaException e) {
        // its address does not resolve
        note(BROKER);
        signal.isGivenWithin(WHILE_MISSING);
      }
    }
  }

  private List<String> look(Admin admin) {
    var options = new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS);
    var found = new ArrayList<String>();
    for (var each : admin.describeTopics(names, options).topicNameValues().entrySet()) {
      try {
        var partitions = each.getValue().get().partitions().size();
        if (partitions != Topic.PARTITIONS) {
          found.add("%s with %d partitions".formatted(each.getKey(), Topic.PARTITIONS));
        }
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          return BROKER;
        }
        found.add(each.getKey());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return found;
  }

  private void note(List<String> found) {
    if (!found.isEmpty() && !found.equals(seen)) {
      log.warn("waiting for {}", String.join(", ", found));
    }
    seen = found;
    if (found.isEmpty()) {
      present.complete(null);
    }
  }

  @Override
  public int getPhase() {
    return Lanes.PHASE;
  }
}
