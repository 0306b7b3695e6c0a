package io.anshao.notify.reveal;

import io.anshao.notify.reveal.domain.P256Key;
import java.util.UUID;

/**
 * A key that somebody enrolled.
 *
 * @param isConfirmed whether it counts
 */
record CustodianRow(UUID id, UUID person, String name, byte[] publicKey, boolean isConfirmed) {

  P256Key key() {
    return P256Key.of(publicKey).orElseThrow(() -> new IllegalStateException("no key in " + id));
  }

  CustodianRow confirmed() {
    return new CustodianRow(id, person, name, publicKey, true);
  }

  @Override
  public String toString() {
    return "CustodianRow[" + id + "]";
  }
}
