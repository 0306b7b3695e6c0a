package io.anshao.faults;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import io.anshao.scenarios.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A kind of record that no version of ours would send on that topic. */
enum Stranger {
  UNHEARD_OF("a record of a type that nobody knows") {
    @Override
    Map<String, String> headers(String type) {
      return Map.of(Envelope.TYPE, "io.anshao.unheard-of.v1");
    }
  },
  TO_COME("a record of a version to come") {
    @Override
    Map<String, String> headers(String type) {
      return Map.of(Envelope.TYPE, type.replaceFirst("v\\d+$", "v99"));
    }
  },
  BEHIND_A_GAP("a record with a gap before it") {
    @Override
    Map<String, String> headers(String type) {
      return Map.of(Envelope.SEQ, "3");
    }
  },
  MEANINGLESS("a record that means nothing"),
  NO_JSON("a record that is no JSON") {
    @Override
    byte[] payload() {
      return new byte[] {(byte) 0xff, 0};
    }
  },
  LARGE("a record that is far too large") {
    @Override
    byte[] payload() {
      return bytes("[\"" + "x".repeat(LARGEST) + "\"]");
    }
  },
  WITHOUT_ENVELOPE("a record without a readable envelope") {
    @Override
    Map<String, String> headers(String type) {
      return Map.of(Envelope.TIME, "soon");
    }
  };

  /** A little less than a record may have, in bytes. */
  private static final int LARGEST = 900_000;

  private static final String DISTRICT = "330205";

  private final String words;

  Stranger(String words) {
    this.words = words;
  }

  /** What it is called among the injections. */
  String words() {
    return words;
  }

  /** Headers that differ from those of a record of that type. */
  Map<String, String> headers(String type) {
    return Map.of();
  }

  byte[] payload() {
    return bytes("{}");
  }

  /** Numbers of a key on a compacted topic only grow, so that none is missing there. */
  boolean isStrangeOn(Topic topic) {
    return this != BEHIND_A_GAP || !topic.isCompacted();
  }

  /** One under a key of its own. */
  ProducerRecord<byte[], byte[]> on(Topic topic, int partition) {
    var key = UUID.randomUUID().toString();
    var type = typeOn(topic);
    var envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            "/anshao/" + topic.owner(),
            type,
            Instant.now(),
            key,
            DISTRICT,
            1,
            null,
            null);
    var headers = envelope.toHeaders();
    headers.putAll(headers(type));
    var stranger = new ProducerRecord<>(topic.kafkaName(), partition, bytes(key), payload());
    headers.forEach((name, value) -> stranger.headers().add(name, bytes(value)));
    return Topics.foreign(stranger);
  }

  private static String typeOn(Topic topic) {
    return Events.ALL.stream()
        .filter(event -> Events.topicOf(event) == topic)
        .map(Events::typeOf)
        .findFirst()
        .orElseThrow();
  }

  /** The same again. */
  static ProducerRecord<byte[], byte[]> copyOf(ConsumerRecord<byte[], byte[]> known) {
    return Topics.foreign(
        new ProducerRecord<>(
            known.topic(), known.partition(), known.key(), known.value(), known.headers()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
