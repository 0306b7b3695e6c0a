package io.anshao.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a request for a reporter's contact (揭示联系方式). Holds neither the contact nor the
 * words of the reason.
 *
 * @param person the member of staff who took this step
 * @param role the role they took it in
 * @param purpose what kind of reason the request gives, for example {@code verify}
 * @param at business time
 */
@EventType(value = "io.anshao.deliveries.reveal.v1", topic = Topic.DELIVERIES)
public record RevealStepped(
    UUID requestId, UUID tipId, Step step, UUID person, String role, String purpose, Instant at) {

  /** How far it went. */
  public enum Step {
    /** Somebody asks for the contact. */
    @JsonProperty("requested")
    REQUESTED,
    /** One of the two custodians agrees. */
    @JsonProperty("approved")
    APPROVED,
    /** A custodian does not agree: it is over. */
    @JsonProperty("refused")
    REFUSED,
    /** Who asked has the contact, sealed to their key. */
    @JsonProperty("served")
    SERVED
  }
}
