package io.anshao.messaging.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers =
      new ArrayList<>();
  private boolean running;

  public Hints(String service, Map<String, Object> kafka, List<HintSpec> specs) {
    specs.forEach(spec -> containers.add(container(service, kafka, spec)));
  }

  private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
      String service, Map<String, Object> kafka, HintSpec spec) {
    var config = new HashMap<>(kafka);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
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
    container.setAutoStartup(false);
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
    containers.forEach(ConcurrentMessageListenerContainer::start);
    running = true;
  }

  @Override
  public void stop() {
    containers.forEach(ConcurrentMessageListenerContainer::stop);
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
