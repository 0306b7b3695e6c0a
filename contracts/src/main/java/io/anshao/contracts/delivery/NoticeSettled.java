package io.anshao.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/** What became of a notice. Names no address. */
@EventType(value = "io.anshao.deliveries.settled.v1", topic = Topic.DELIVERIES)
public record NoticeSettled(
    UUID messageId, UUID tipId, String template, Outcome outcome, Instant at) {

  /** How a notice ended. */
  public enum Outcome {
    /** The mail server took it. */
    @JsonProperty("delivered")
    DELIVERED,
    /** The mail server refused the address for good. */
    @JsonProperty("bounced")
    BOUNCED,
    /** Tried until its time was over, or no channel reaches this contact. */
    @JsonProperty("given_up")
    GIVEN_UP
  }
}
