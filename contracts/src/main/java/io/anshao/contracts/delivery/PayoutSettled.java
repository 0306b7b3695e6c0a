package io.anshao.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the payment of a reward. Names the reward alone: neither tip nor person.
 *
 * @param paidOn the day of the transfer; {@code null} when it came back
 * @param at business time
 */
@EventType(value = "io.anshao.deliveries.payout.v1", topic = Topic.DELIVERIES)
public record PayoutSettled(
    String district, String rewardNumber, Outcome outcome, @Nullable LocalDate paidOn, Instant at) {

  /** How a payment ended. */
  public enum Outcome {
    /** The bank has it. */
    @JsonProperty("paid")
    PAID,
    /** It cannot be paid to what was given: the reporter is asked again. */
    @JsonProperty("returned")
    RETURNED
  }
}
