package io.anshao.contracts.erasure;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * Intake has forgotten what it was told to.
 *
 * @param rows that were blanked or removed
 * @param pictures whose files are gone
 * @param kept pictures that stay because a public record shows them
 * @param at system time
 */
@EventType(value = "io.anshao.tips.erased.v1", topic = Topic.TIPS)
public record TipErased(
    UUID orderId, UUID tipId, String district, int rows, int pictures, int kept, Instant at) {

  /** The record's key. */
  public static String key(UUID orderId) {
    return "erased/" + orderId;
  }
}
