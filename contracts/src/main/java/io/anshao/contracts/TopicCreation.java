package io.anshao.contracts;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates what {@link Topic} names, and brings what is there to the settings named here. Run it
 * before the first start and after each upgrade; run again, it changes nothing. Services never
 * create a topic.
 */
public final class TopicCreation {

  private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

  private static final Duration HISTORY = Duration.ofDays(7);

  /** Also how late retention may come: it removes whole segments. */
  private static final Duration HISTORY_SEGMENT = Duration.ofDays(1);

  private static final Duration COMPACTED_SEGMENT = Duration.ofHours(1);
  private static final Duration COMPACTED_AT_LATEST = Duration.ofHours(24);

  /** A reader further behind may have missed a tombstone; it rebuilds after 25 days. */
  private static final Duration TOMBSTONES = Duration.ofDays(30);

  private TopicCreation() {}

  /**
   * @param args where the broker listens; the replication factor, 1 unless given; and the file with
   *     which an administrator proves who it is, where brokers ask: then each service is also
   *     granted what {@link TopicAccess} names
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println(
          "usage: TopicCreation HOST:PORT[,…] [REPLICATION-FACTOR [ADMINISTRATOR.properties]]");
      System.exit(2);
    }
    var properties = new Properties();
    if (args.length > 2) {
      try (var in = Files.newBufferedReader(Path.of(args[2]))) {
        properties.load(in);
      }
    }
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, args[0]);
    try (var admin = Admin.create(properties)) {
      create(admin, args.length > 1 ? Short.parseShort(args[1]) : 1);
      if (args.length > 2) {
        TopicAccess.grant(admin);
      }
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Creates the topics that are missing and checks the others.
   *
   * @param replicationFactor of what is created; topics that are there keep theirs
   * @throws IllegalStateException in words for an operator, when the broker does not answer or a
   *     topic has another number of partitions than {@value Topic#PARTITIONS}: it cannot be mended
   *     without moving keys
   */
  public static void create(Admin admin, short replicationFactor) {
    try {
      var existing = admin.listTopics().names().get();
      createMissing(admin, existing, replicationFactor);
      var there = Arrays.stream(Topic.values()).filter(t -> existing.contains(t.kafkaName()));
      check(admin, there.toList(), replicationFactor);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refuses: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void createMissing(Admin admin, Collection<String> existing, short replication)
      throws ExecutionException, InterruptedException {
    var missing =
        Arrays.stream(Topic.values())
            .filter(topic -> !existing.contains(topic.kafkaName()))
            .map(
                topic ->
                    new NewTopic(topic.kafkaName(), Topic.PARTITIONS, replication)
                        .configs(settings(topic, replication)))
            .toList();
    admin.createTopics(missing).all().get();
    log.info("{} topics created, {} were there", missing.size(), existing.size());
  }

  private static void check(Admin admin, List<Topic> topics, short replication)
      throws ExecutionException, InterruptedException {
    var names = topics.stream().map(Topic::kafkaName).toList();
    for (var topic : admin.describeTopics(names).allTopicNames().get().values()) {
      if (topic.partitions().size() != Topic.PARTITIONS) {
        throw new IllegalStateException(
            "%s has %d partitions instead of %d; drop it and publish its records again"
                .formatted(topic.name(), topic.partitions().size(), Topic.PARTITIONS));
      }
    }
    var changes = changes(admin, topics, replication);
    if (!changes.isEmpty()) {
      admin.incrementalAlterConfigs(changes).all().get();
      log.info("settings changed: {}", changes);
    }
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> changes(
      Admin admin, List<Topic> topics, short replication)
      throws ExecutionException, InterruptedException {
    var byResource = topics.stream().collect(toMap(TopicCreation::resource, t -> t));
    var actual = admin.describeConfigs(byResource.keySet()).all().get();
    var changes = new java.util.HashMap<ConfigResource, Collection<AlterConfigOp>>();
    byResource.forEach(
        (resource, topic) -> {
          var ops = new ArrayList<AlterConfigOp>();
          settings(topic, replication)
              .forEach(
                  (name, value) -> {
                    if (!value.equals(actual.get(resource).get(name).value())) {
                      ops.add(
                          new AlterConfigOp(
                              new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
                    }
                  });
          if (!ops.isEmpty()) {
            changes.put(resource, ops);
          }
        });
    return changes;
  }

  private static ConfigResource resource(Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.kafkaName());
  }

  /** What the broker is told about a topic. */
  static Map<String, String> settings(Topic topic, short replicationFactor) {
    var inSync = Integer.toString(replicationFactor > 2 ? 2 : 1);
    return switch (topic.retention()) {
      case PLAIN ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG,
              millis(HISTORY),
              TopicConfig.SEGMENT_MS_CONFIG,
              millis(HISTORY_SEGMENT),
              TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
              inSync);
      case COMPACTED ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_COMPACT,
              TopicConfig.SEGMENT_MS_CONFIG,
              millis(COMPACTED_SEGMENT),
              TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
              millis(COMPACTED_AT_LATEST),
              TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
              "0.01",
              TopicConfig.DELETE_RETENTION_MS_CONFIG,
              millis(TOMBSTONES),
              TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
              inSync);
    };
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
