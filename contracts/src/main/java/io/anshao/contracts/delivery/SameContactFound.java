package io.anshao.contracts.delivery;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whose contact is the same as that of other tips, as far as anybody but notify-service may know:
 * the whole state of a tip. Holds nothing of the contact.
 *
 * @param sameContactAs tips that came before it, newest first; empty when none is left
 * @param at business time
 */
@EventType(value = "io.anshao.deliveries.same-contact.v1", topic = Topic.DELIVERIES)
public record SameContactFound(UUID tipId, List<UUID> sameContactAs, Instant at) {

  /** The record's key. */
  public static String key(UUID tipId) {
    return "same-contact/" + tipId;
  }
}
