package io.anshao.messaging.outbox;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka record as it will be published, its bytes final.
 *
 * @param seq position within topic and key, assigned under the aggregate's row lock in the
 *     transaction that appends it
 * @param payload {@code null} is a tombstone
 */
public record OutboxRecord(
    Topic topic,
    String key,
    long seq,
    String district,
    Map<String, String> headers,
    byte @Nullable [] payload) {

  /**
   * The record of a contract event, on the event's own topic.
   *
   * @param source the owner, for example {@code /anshao/intake}
   * @param time business time of the fact
   */
  public static OutboxRecord of(
      String source,
      Object event,
      String key,
      long seq,
      String district,
      Instant time,
      @Nullable String chainHead,
      @Nullable String traceparent) {
    var topic = Events.topicOf(event.getClass());
    var type = Events.typeOf(event.getClass());
    var envelope =
        new Envelope(
            idOf(topic, key, seq), source, type, time, key, district, seq, chainHead, traceparent);
    return new OutboxRecord(topic, key, seq, district, envelope.toHeaders(), Events.write(event));
  }

  /** Erases the key of a compacted topic. */
  public static OutboxRecord tombstone(
      String source, Class<?> erased, String key, long seq, String district, Instant time) {
    var topic = Events.topicOf(erased);
    var envelope =
        new Envelope(
            idOf(topic, key, seq),
            source,
            Events.typeOf(erased),
            time,
            key,
            district,
            seq,
            null,
            null);
    return new OutboxRecord(topic, key, seq, district, envelope.toHeaders(), null);
  }

  private static String idOf(Topic topic, String key, long seq) {
    var name = topic.kafkaName() + "/" + key + "/" + seq;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
