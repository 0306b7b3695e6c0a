package io.anshao.messaging.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Listens from now on, each instance for itself. */
public final class Hints implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Hints.class);

  private final CompletableFuture<Void> topics;
  private final ContainerGroup containers;
  private boolean running;

  /**
   * @param topics done when the topics are there: nothing is read before
   */
  public Hints(
      String service,
      Map<String, Object> kafka,
      CompletableFuture<Void> topics,
      List<HintSpec> specs) {
    this.topics = topics;
    this.containers =
        new ContainerGroup(
            "hints", specs.stream().map(spec -> container(service, kafka, spec)).toList());
  }

  private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
      String service, Map<String, Object> kafka, HintSpec spec) {
    var config = new HashMap<>(kafka);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1000);
    var properties = new ContainerProperties(spec.topic().kafkaName());
    properties.setGroupId(service + "-" + spec.name() + "-" + UUID.randomUUID());
    properties.setMessageListener(
        (BatchMessageListener<byte[], byte[]>) records -> records.forEach(r -> tell(spec, r)));
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName(spec.name());
    return container;
  }

  private static void tell(HintSpec spec, ConsumerRecord<byte[], byte[]> raw) {
    try {
      spec.listener().accept(Arrived.of(spec.topic(), raw).incoming());
    } catch (RuntimeException e) {
      log.warn("{} passes over a hint: {}", spec.name(), InboxWriter.reasonOf(e));
    }
  }

  @Override
  public void start() {
    containers.startOnce(topics);
    running = true;
  }

  @Override
  public void stop() {
    containers.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Consumers.PHASE;
  }
}
