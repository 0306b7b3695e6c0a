package io.anshao.contracts.erasure;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * Notify has forgotten the contact of a tip, and whom its messages went to.
 *
 * @param at system time
 */
@EventType(value = "io.anshao.deliveries.erased.v1", topic = Topic.DELIVERIES)
public record ContactErased(UUID orderId, UUID tipId, String district, Instant at) {

  /** The record's key. */
  public static String key(UUID orderId) {
    return "erased/" + orderId;
  }
}
