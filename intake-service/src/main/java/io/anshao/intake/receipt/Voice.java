package io.anshao.intake.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  List<UUID> uploads() {
    return said instanceof Said.Words words ? words.uploads() : List.of();
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Voice[" + said.kind() + "]";
  }

  /** What became of it. */
  sealed interface Outcome {

    /** It is stored, by this request or by an earlier one under the same key. */
    record Stored() implements Outcome {}

    /** Uploads that are not there, or belong to something else. Nothing is stored. */
    record UploadsGone(List<UUID> uploads) implements Outcome {}
  }
}
