package io.anshao.intake;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other services' ends of the topics. */
public final class TestTopics implements AutoCloseable {

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;

  TestTopics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Publishes an event as its owner would. */
  public void publish(String key, String district, long seq, Object event) {
    var type = Events.typeOf(event.getClass());
    send(key, district, seq, type, Events.topicOf(event.getClass()), Events.write(event));
  }

  /** Erases a key. */
  public void erase(String key, String district, long seq, Class<?> event) {
    send(key, district, seq, Events.typeOf(event), Events.topicOf(event), null);
  }

  private void send(
      String key,
      String district,
      long seq,
      String type,
      Topic topic,
      byte @org.jspecify.annotations.Nullable [] payload) {
    var envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            "/anshao/test",
            type,
            Instant.now(),
            key,
            district,
            seq,
            null,
            null);
    var record =
        new ProducerRecord<>(topic.kafkaName(), key.getBytes(StandardCharsets.UTF_8), payload);
    envelope
        .toHeaders()
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All records of a topic so far. */
  public List<ConsumerRecord<byte[], byte[]>> all(Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic.kafkaName()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  /** The records of one key. */
  public List<ConsumerRecord<byte[], byte[]>> of(Topic topic, String key) {
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    return all(topic).stream().filter(record -> Arrays.equals(record.key(), bytes)).toList();
  }

  /** The headers of a record. */
  public static Map<String, String> headersOf(ConsumerRecord<byte[], byte[]> record) {
    var headers = new HashMap<String, String>();
    record
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  @Override
  public void close() {
    producer.close();
  }
}
