package io.anshao.messaging;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.messaging.Bench.Effect;
import io.anshao.testkit.TestKafka;
import io.anshao.testkit.TestPostgres;
import io.anshao.testkit.TestPostgres.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The real servers behind the tests: a database of its own for each, one broker for all. */
final class MessagingServers {

  static {
    // tests end on facts; this only says when to stop hoping on a busy machine
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
  }

  private MessagingServers() {}

  static String brokers() {
    return TestKafka.bootstrapServers();
  }

  /** A fresh database with the messaging tables and a table for effects. */
  static Bench bench() {
    var database = migrated(TestPostgres.database());
    return new Bench(database, brokers(), "t" + UUID.randomUUID().toString().substring(0, 8));
  }

  static Database migrated(TestDatabase fresh) {
    MessagingTables.in(fresh, "testing").load().migrate();
    return new Database(fresh.jdbcUrl(), fresh.appUser(), fresh.appPassword());
  }

  static void produce(ProducerRecord<byte[], byte[]> kafkaRecord) {
    var config = Map.<String, Object>of("bootstrap.servers", brokers());
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(kafkaRecord).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A committed record; {@code value} is {@code null} for a tombstone. */
  record Published(String key, long seq, @Nullable String value) {}

  /** Keys and numbers of all committed records of keys with the prefix, per partition in order. */
  static List<Effect> readAll(Topic topic, String prefix) {
    return read(brokers(), topic, prefix).stream().map(p -> new Effect(p.key(), p.seq())).toList();
  }

  /** All committed records of keys with the prefix, per partition in order. */
  static List<Published> read(String brokers, Topic topic, String prefix) {
    var config =
        Map.<String, Object>of("bootstrap.servers", brokers, "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(p -> new TopicPartition(topic.kafkaName(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<Published>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var each : consumer.poll(Duration.ofMillis(100))) {
          var seq = each.headers().lastHeader(Envelope.SEQ);
          if (each.key().startsWith(prefix) && seq != null) {
            var number = Long.parseLong(new String(seq.value(), StandardCharsets.UTF_8));
            found.add(new Published(each.key().substring(prefix.length()), number, each.value()));
          }
        }
      }
      return found;
    }
  }
}
