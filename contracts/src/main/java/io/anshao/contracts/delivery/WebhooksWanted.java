package io.anshao.contracts.delivery;

import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * What kinds of steps somebody outside subscribed to in a district: nothing else is told.
 *
 * @param kinds for example {@code case.closed}; empty when nobody wants anything
 */
@EventType(value = "io.anshao.deliveries.webhooks.v1", topic = Topic.DELIVERIES)
public record WebhooksWanted(String district, List<String> kinds, Instant at) {

  /** The record's key. */
  public static String key(String district) {
    return "webhooks/" + district;
  }
}
