package io.anshao.messaging.inbox;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Topic;
import io.anshao.contracts.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came.
 *
 * @param envelope {@code null} when its headers cannot be read
 */
record Arrived(
    Topic topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    @Nullable Envelope envelope,
    byte @Nullable [] payload) {

  static Arrived of(Topic topic, ConsumerRecord<byte[], byte[]> raw) {
    var headers = new HashMap<String, String>();
    raw.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    var key = raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
    return new Arrived(
        topic, raw.partition(), raw.offset(), key, headers, read(headers), raw.value());
  }

  static @Nullable Envelope read(Map<String, String> headers) {
    try {
      return Envelope.ofHeaders(headers);
    } catch (UnreadableEventException e) {
      return null;
    }
  }

  Incoming incoming() {
    if (envelope == null) {
      throw new UnreadableEventException("unreadable envelope", null);
    }
    return new Incoming(topic, partition, offset, key, envelope, payload);
  }
}
