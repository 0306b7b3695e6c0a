package io.anshao.messaging;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.messaging.Bench.Effect;
import io.anshao.testkit.TestKafka;
import io.anshao.testkit.TestPostgres;
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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;

/** The real servers behind the tests: a database of its own for each, one broker for all. */
final class MessagingServers {

  private MessagingServers() {}

  static String brokers() {
    return TestKafka.bootstrapServers();
  }

  /** A fresh database with the messaging tables and a table for effects. */
  static Bench bench() {
    var fresh = TestPostgres.database();
    Flyway.configure()
        .dataSource(fresh.jdbcUrl(), fresh.ownerUser(), fresh.ownerPassword())
        .locations("classpath:db/messaging", "classpath:db/testing")
        .placeholders(Map.of("app", fresh.appUser()))
        .load()
        .migrate();
    var database = new Database(fresh.jdbcUrl(), fresh.appUser(), fresh.appPassword());
    return new Bench(database, brokers(), "t" + UUID.randomUUID().toString().substring(0, 8));
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

  /** All committed records of keys with the prefix, per partition in order. */
  static List<Effect> readAll(Topic topic, String prefix) {
    var config =
        Map.<String, Object>of("bootstrap.servers", brokers(), "isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          IntStream.range(0, Topic.PARTITIONS)
              .mapToObj(p -> new TopicPartition(topic.kafkaName(), p))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<Effect>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var each : consumer.poll(Duration.ofMillis(100))) {
          var key = new String(each.key());
          var seq = each.headers().lastHeader(Envelope.SEQ);
          if (key.startsWith(prefix) && seq != null) {
            found.add(
                new Effect(
                    key.substring(prefix.length()), Long.parseLong(new String(seq.value()))));
          }
        }
      }
      return found;
    }
  }
}
