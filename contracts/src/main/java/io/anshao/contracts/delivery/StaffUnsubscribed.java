package io.anshao.contracts.delivery;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import io.anshao.contracts.notice.ChannelKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A member of staff followed the link in a message: no more of this kind by this channel.
 *
 * @param messageId whose link it was
 */
@EventType(value = "io.anshao.deliveries.unsubscribed.v1", topic = Topic.DELIVERIES)
public record StaffUnsubscribed(
    UUID messageId, UUID person, ChannelKind channel, String kind, Instant at) {

  /** The record's key. */
  public static String key(UUID messageId) {
    return "unsubscribed/" + messageId;
  }
}
