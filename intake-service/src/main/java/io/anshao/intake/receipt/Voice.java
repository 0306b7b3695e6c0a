package io.anshao.intake.receipt;

import io.anshao.contracts.tip.VoiceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt says, on its way to the database.
 *
 * @param keyHash lower-case hex of SHA-256 of the {@code Idempotency-Key}
 */
record Voice(
    ReceiptHolder by,
    VoiceKind kind,
    @Nullable String text,
    Instant at,
    String keyHash,
    @Nullable String traceparent) {

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Voice[" + kind + "]";
  }
}
