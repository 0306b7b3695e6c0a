package io.anshao.notify.reveal;

import io.anshao.notify.reveal.domain.P256Key;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody does with keys of custodians, on its way to the database.
 *
 * @param keyHash of the Idempotency-Key
 */
record CustodianWork(Member by, UUID enrolmentId, Instant at, String keyHash, Doing doing) {

  /** The effect. */
  sealed interface Doing {}

  /** Enrols a key with one of the first codes: it counts at once. */
  record EnrolByCode(P256Key key, byte[] codeHash) implements Doing {}

  /** Enrols a key: it counts once a custodian has confirmed it. */
  record Enrol(P256Key key) implements Doing {}

  /** Confirms another's key. */
  record Confirm(byte[] signature) implements Doing {}
}
