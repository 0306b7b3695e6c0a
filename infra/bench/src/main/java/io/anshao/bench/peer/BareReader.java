package io.anshao.bench.peer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to its present end, and does nothing with it. */
public final class BareReader {

  private static final Duration POLL = Duration.ofMillis(100);

  private final String brokers;

  public BareReader(String brokers) {
    this.brokers = brokers;
  }

  /**
   * What there was.
   *
   * @param keys different ones
   */
  public record Read(long records, long keys, double seconds) {

    /** Records in a second. */
    public double perSecond() {
      return records / seconds;
    }
  }

  /** Everything that is committed. */
  public Read all(String topic) {
    return all(topic, _ -> {});
  }

  /** Everything that is committed, poll by poll. */
  public Read all(String topic, Consumer<ConsumerRecords<byte[], byte[]>> work) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers",
            brokers,
            "isolation.level",
            "read_committed",
            "max.poll.records",
            500);
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var keys = new HashSet<String>();
      var records = 0L;
      var began = System.nanoTime();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        var polled = consumer.poll(POLL);
        polled.forEach(each -> keys.add(new String(each.key(), StandardCharsets.UTF_8)));
        records += polled.count();
        work.accept(polled);
      }
      return new Read(records, keys.size(), (System.nanoTime() - began) / 1e9);
    }
  }
}
