package io.anshao.testkit;

import io.anshao.contracts.Topic;
import java.util.Arrays;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

public final class TestKafka {
  private static EmbeddedKafkaKraftBroker broker;

  private TestKafka() {}

  public static synchronized String bootstrapServers() {
    if (broker == null) {
      broker =
          new EmbeddedKafkaKraftBroker(
              1,
              Topic.PARTITIONS,
              Arrays.stream(Topic.values()).map(Topic::kafkaName).toArray(String[]::new));
      broker.brokerProperty("transaction.state.log.replication.factor", "1");
      broker.brokerProperty("transaction.state.log.min.isr", "1");
      broker.brokerProperty("transaction.state.log.num.partitions", "1");
      broker.brokerProperty("offsets.topic.num.partitions", "1");
      broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
      broker.afterPropertiesSet();
    }
    return broker.getBrokersAsString();
  }
}
