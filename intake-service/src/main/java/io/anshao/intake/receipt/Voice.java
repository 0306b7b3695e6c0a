package io.anshao.intake.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt says, on its way to the database.
 *
 * @param keyHash lower-case hex of SHA-256 of the {@code Idempotency-Key}
 */
record Voice(
    ReceiptHolder by, Said said, Instant at, String keyHash, @Nullable String traceparent) {

  @Nullable String text() {
    return switch (said) {
      case Said.Words words -> words.text();
      case Said.Rated rated -> rated.text();
      case Said.Claim _, Said.Sealing _ -> null;
    };
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Voice[" + said.kind() + "]";
  }
}
