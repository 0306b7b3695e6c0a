package io.anshao.intake.link;

import java.time.Instant;
import java.util.UUID;

/** What is done with a link, on its way to the database. */
sealed interface LinkWork {

  /** SHA-256 of the token, lower-case hex. */
  String tokenHash();

  /**
   * Keeps it.
   *
   * @param wrapped the tip's key, under the master key
   */
  record Make(String tokenHash, UUID tipId, byte[] wrapped) implements LinkWork {}

  /**
   * Uses it up.
   *
   * @param keyHash of the request: the same one is answered again
   */
  record Open(String tokenHash, String keyHash) implements LinkWork {}

  /** What became of it. */
  sealed interface Outcome {

    /** It is kept. */
    record Made() implements Outcome {}

    /** It leads to this tip. */
    record Opened(UUID tipId, String number, String district, Instant submittedAt, byte[] wrapped)
        implements Outcome {}

    /** It was used before, its time is over, or it never was. */
    record Nothing() implements Outcome {}
  }
}
