package io.anshao.notify.contact;

import io.anshao.edge.seal.Hpke;

/**
 * To whom a reward is paid, as it is kept.
 *
 * @param keyId whose private half opens it
 * @param idempotencyKeyHash binds it to its claim
 */
public record SealedPayee(String keyId, Hpke.Sealed sealed, byte[] idempotencyKeyHash) {

  @Override
  public String toString() {
    return "SealedPayee[" + keyId + "]";
  }
}
