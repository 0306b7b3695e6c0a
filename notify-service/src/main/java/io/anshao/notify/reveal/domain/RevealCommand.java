package io.anshao.notify.reveal.domain;

import java.time.Instant;
import java.util.UUID;

/** What somebody wants to do with a request for a contact. */
public sealed interface RevealCommand {

  UUID by();

  Instant at();

  /**
   * A custodian agrees.
   *
   * @param key the one they enrolled
   * @param signature over {@link SignedText#approval}
   * @param today how many they have agreed to today
   * @param perDay how many they may
   */
  record Approve(UUID by, Instant at, P256Key key, byte[] signature, int today, int perDay)
      implements RevealCommand {}

  /** A custodian does not agree. */
  record Refuse(UUID by, Instant at) implements RevealCommand {}

  /** The asker takes what two agreed to. */
  record Fetch(UUID by, Instant at) implements RevealCommand {}
}
