package io.anshao.scenarios;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything that was ever said between the services. */
public final class Topics {

  /** Marks what no service said. */
  public static final String FOREIGN = "anshao-foreign";

  /** A broker that was killed comes back within that, on a busy machine too. */
  private static final int PATIENCE_MILLIS = 300_000;

  private final String brokers;

  Topics(String brokers) {
    this.brokers = brokers;
  }

  /** Every record of the topic, also of aborted transactions, in order within each key. */
  public List<ConsumerRecord<byte[], byte[]>> everything(Topic topic) {
    return read(topic, "read_uncommitted");
  }

  /** What readers get. */
  public List<ConsumerRecord<byte[], byte[]>> committed(Topic topic) {
    return read(topic, "read_committed");
  }

  private List<ConsumerRecord<byte[], byte[]>> read(Topic topic, String isolation) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers",
            brokers,
            "isolation.level",
            isolation,
            "default.api.timeout.ms",
            PATIENCE_MILLIS);
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(p -> new TopicPartition(topic.kafkaName(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found;
    }
  }

  /**
   * Says what no service said, and returns when the broker has all of it.
   *
   * @param foreign see {@link #foreign}
   * @throws IllegalStateException when it does not take one
   */
  public void say(List<ProducerRecord<byte[], byte[]>> foreign) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers",
            brokers,
            "max.request.size",
            2 << 20,
            "max.block.ms",
            PATIENCE_MILLIS,
            "delivery.timeout.ms",
            PATIENCE_MILLIS);
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (var taken : foreign.stream().map(producer::send).toList()) {
        taken.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record, marked as one that no service said. */
  public static ProducerRecord<byte[], byte[]> foreign(ProducerRecord<byte[], byte[]> stranger) {
    if (stranger.headers().lastHeader(FOREIGN) == null) {
      stranger.headers().add(FOREIGN, new byte[0]);
    }
    return stranger;
  }

  /** Whether one of our services said it. */
  public static boolean isOfAService(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    return kafkaRecord.headers().lastHeader(FOREIGN) == null;
  }

  /** The record's sequence number within its key. */
  public static long seqOf(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    var header = kafkaRecord.headers().lastHeader(Envelope.SEQ);
    return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
  }

  /** The record's key. */
  public static String keyOf(ConsumerRecord<byte[], byte[]> kafkaRecord) {
    return new String(kafkaRecord.key(), StandardCharsets.UTF_8);
  }

  /** Whether a header or the payload holds the words. */
  public static boolean holds(ConsumerRecord<byte[], byte[]> kafkaRecord, String words) {
    var text = new StringBuilder();
    kafkaRecord
        .headers()
        .forEach(h -> text.append(new String(h.value(), StandardCharsets.UTF_8)).append('\n'));
    if (kafkaRecord.value() != null) {
      text.append(new String(kafkaRecord.value(), StandardCharsets.UTF_8));
    }
    return text.indexOf(words) >= 0;
  }
}
