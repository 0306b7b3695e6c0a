package io.anshao.intake.order;

import io.anshao.contracts.order.OrderReplied.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a firm says, on its way to the database.
 *
 * @param keyHash lower-case hex of SHA-256 of the {@code Idempotency-Key}
 */
record FirmReply(
    UUID orderId,
    String district,
    Kind kind,
    String text,
    List<UUID> photos,
    Instant at,
    String keyHash) {

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "FirmReply[" + kind + "]";
  }

  /** What became of it. */
  sealed interface Outcome {

    /** It is stored, by this request or by an earlier one under the same key. */
    record Said() implements Outcome {}

    /** Photographs that are not there, or belong to something else. Nothing is stored. */
    record UploadsGone(List<UUID> uploads) implements Outcome {}
  }
}
