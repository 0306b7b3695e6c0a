package io.anshao.notify;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.testkit.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The other services' side of the topics. */
final class Broker implements AutoCloseable {

  static final String DISTRICT = "330205";

  private static final Map<Topic, List<ConsumerRecord<byte[], byte[]>>> HEARD =
      Map.of(Topic.DELIVERIES, listen(Topic.DELIVERIES), Topic.KEYS, listen(Topic.KEYS));

  private final Map<String, Long> seqs = new ConcurrentHashMap<>();
  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
          new ByteArraySerializer(),
          new ByteArraySerializer());

  void send(String key, Object event) {
    var topic = Events.topicOf(event.getClass());
    sendAs(key, event, seqs.merge(topic + key, 1L, Long::sum));
  }

  void sendAs(String key, Object event, long seq) {
    var topic = Events.topicOf(event.getClass());
    send(topic, key, Events.typeOf(event.getClass()), Events.write(event), seq);
  }

  void erase(String key, Class<?> erased) {
    var topic = Events.topicOf(erased);
    send(topic, key, Events.typeOf(erased), null, seqs.merge(topic + key, 1L, Long::sum));
  }

  /** The same, as something of another district. */
  void sendFrom(String district, String key, Object event) {
    var topic = Events.topicOf(event.getClass());
    var seq = seqs.merge(topic + key, 1L, Long::sum);
    send(district, topic, key, Events.typeOf(event.getClass()), Events.write(event), seq);
  }

  private void send(Topic topic, String key, String type, byte @Nullable [] payload, long seq) {
    send(DISTRICT, topic, key, type, payload, seq);
  }

  private void send(
      String district, Topic topic, String key, String type, byte @Nullable [] payload, long seq) {
    var id = UUID.randomUUID().toString();
    var envelope =
        new Envelope(id, "/anshao/test", type, Instant.now(), key, district, seq, null, null);
    var kafkaRecord =
        new ProducerRecord<>(topic.kafkaName(), key.getBytes(StandardCharsets.UTF_8), payload);
    envelope
        .toHeaders()
        .forEach((k, v) -> kafkaRecord.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    producer.send(kafkaRecord);
    producer.flush();
  }

  /** Every committed event of that kind and key heard so far, in order. */
  static <T> List<T> all(Class<T> event, String key) {
    return all(event).stream()
        .filter(r -> new String(r.key(), StandardCharsets.UTF_8).equals(key))
        .map(r -> event.cast(Events.read(Events.typeOf(event), r.value())))
        .toList();
  }

  /** Every committed record heard so far on the topic of that kind. */
  static List<ConsumerRecord<byte[], byte[]>> all(Class<?> event) {
    return HEARD.get(Events.topicOf(event));
  }

  /** Listens to a topic from its beginning, as long as the tests run. */
  private static List<ConsumerRecord<byte[], byte[]>> listen(Topic topic) {
    var heard = new CopyOnWriteArrayList<ConsumerRecord<byte[], byte[]>>();
    Thread.ofPlatform().daemon().name("hears-" + topic).start(() -> listen(topic, heard));
    return heard;
  }

  private static void listen(Topic topic, List<ConsumerRecord<byte[], byte[]>> heard) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", TestKafka.bootstrapServers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(p -> new TopicPartition(topic.kafkaName(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
      }
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
