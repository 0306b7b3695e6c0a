package io.anshao.testkit;

import io.anshao.contracts.Topic;
import io.anshao.contracts.TopicCreation;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClient;
import org.awaitility.Awaitility;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** One broker per JVM with all topics, for tests: see {@link TestServers}. */
public final class TestKafka {

  private static final Map<String, String> BROKER =
      Map.of(
          "auto.create.topics.enable", "false",
          "log.cleaner.enable", "false",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "1",
          "offsets.topic.num.partitions", "1",
          "offsets.topic.replication.factor", "1",
          "group.initial.rebalance.delay.ms", "0");

  private TestKafka() {}

  /** Where the broker listens; starts it with the first use. */
  public static String bootstrapServers() {
    return Shared.BOOTSTRAP_SERVERS;
  }

  private static String embedded() {
    var broker = new EmbeddedKafkaKraftBroker(1, Topic.PARTITIONS);
    BROKER.forEach(broker::brokerProperty);
    broker.afterPropertiesSet();
    return broker.getBrokersAsString();
  }

  private static String inContainer() {
    var container = new KafkaContainer("apache/kafka:4.2.1");
    BROKER.forEach((key, value) -> container.withEnv(variable(key), value));
    container.start();
    return container.getBootstrapServers();
  }

  private static String variable(String property) {
    return "KAFKA_" + property.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static void createTopics(String bootstrapServers) {
    try (var admin = AdminClient.create(Map.of("bootstrap.servers", bootstrapServers))) {
      TopicCreation.create(admin, (short) 1);
    }
  }

  /** Started with the first use. */
  private static final class Shared {
    private static final String BOOTSTRAP_SERVERS = start();

    private static String start() {
      // tests wait for facts, and on a busy machine these come late
      Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
      var servers = TestServers.areContainers() ? inContainer() : embedded();
      createTopics(servers);
      return servers;
    }
  }
}
