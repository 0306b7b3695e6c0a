package io.anshao.intake.draft;

import java.util.UUID;

/** What is done with a draft, on its way to the database. */
sealed interface DraftWork {

  /** SHA-256 of the key, lower-case hex. */
  String keyHash();

  /** Whose draft it is. */
  UUID by();

  /**
   * Keeps it as it is now.
   *
   * @param state sealed under the master key
   */
  record Save(String keyHash, UUID by, byte[] state) implements DraftWork {}

  /** Forgets it. */
  record Erase(String keyHash, UUID by) implements DraftWork {}
}
