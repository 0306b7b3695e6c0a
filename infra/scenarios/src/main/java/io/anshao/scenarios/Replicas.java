package io.anshao.scenarios;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;

/**
 * Lays every partition of every topic on all brokers, leaders in turn, two of which must have a
 * write.
 */
public final class Replicas {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Replicas() {}

  /** Returns when all of it is copied. */
  public static void spread(String bootstrap, int brokers) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> admin.describeCluster().nodes().get().size() == brokers);
      var partitions = partitions(admin);
      var plan = new HashMap<TopicPartition, Optional<NewPartitionReassignment>>();
      partitions.forEach(
          each -> plan.put(each, Optional.of(new NewPartitionReassignment(order(each, brokers)))));
      admin.alterPartitionReassignments(plan).all().get();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> admin.listPartitionReassignments().reassignments().get().isEmpty());
      admin.incrementalAlterConfigs(insync(partitions)).all().get();
      admin.electLeaders(ElectionType.PREFERRED, Set.copyOf(partitions)).partitions().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<TopicPartition> partitions(Admin admin)
      throws ExecutionException, InterruptedException {
    var names = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    var all = new ArrayList<TopicPartition>();
    admin
        .describeTopics(names)
        .allTopicNames()
        .get()
        .forEach(
            (name, topic) ->
                topic.partitions().forEach(p -> all.add(new TopicPartition(name, p.partition()))));
    return all;
  }

  /** Nodes are numbered from 1. */
  private static List<Integer> order(TopicPartition partition, int brokers) {
    return IntStream.range(0, brokers)
        .mapToObj(at -> 1 + (partition.partition() + at) % brokers)
        .toList();
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> insync(
      List<TopicPartition> partitions) {
    var two = new ConfigEntry("min.insync.replicas", "2");
    var operation = List.of(new AlterConfigOp(two, AlterConfigOp.OpType.SET));
    var all = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
    partitions.forEach(
        each -> all.put(new ConfigResource(ConfigResource.Type.TOPIC, each.topic()), operation));
    return all;
  }
}
