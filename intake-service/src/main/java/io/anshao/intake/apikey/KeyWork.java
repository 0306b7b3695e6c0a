package io.anshao.intake.apikey;

import java.time.LocalDate;
import java.util.UUID;

/** What is written about a key. */
sealed interface KeyWork {

  UUID id();

  /**
   * It is made.
   *
   * @param hash keyed hash of what is shown
   * @param requestHash tells another request under the same {@code Idempotency-Key}
   */
  record Make(
      UUID id, String district, String name, UUID by, LocalDate on, byte[] hash, byte[] requestHash)
      implements KeyWork {}

  /** It was used. */
  record Use(UUID id, LocalDate on) implements KeyWork {}

  /** It opens nothing any more. */
  record Revoke(UUID id, String district, LocalDate on) implements KeyWork {}
}
