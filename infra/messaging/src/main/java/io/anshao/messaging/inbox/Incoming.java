package io.anshao.messaging.inbox;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.Topic;
import org.jspecify.annotations.Nullable;

/** A record of another service, its envelope read. */
public record Incoming(
    Topic topic,
    int partition,
    long offset,
    String key,
    Envelope envelope,
    byte @Nullable [] payload) {

  /**
   * The event.
   *
   * @throws io.anshao.contracts.UnreadableEventException when this version cannot read it; the
   *     handler lets it pass, the key is parked
   * @throws IllegalStateException for a tombstone
   */
  public Object event() {
    if (payload == null) {
      throw new IllegalStateException("a tombstone carries no event");
    }
    return Events.read(envelope.type(), payload);
  }

  /** Whether the key is erased. */
  public boolean isTombstone() {
    return payload == null;
  }

  Incoming inTrace(String traceparent) {
    return new Incoming(
        topic, partition, offset, key, envelope.withTraceparent(traceparent), payload);
  }
}
