package io.anshao.edge.seal;

import io.anshao.edge.seal.Hpke.KeyPair;
import io.anshao.edge.seal.Hpke.Sealed;

/**
 * An address of a member of staff, sealed in the browser where it was typed and opened by
 * notify-service alone.
 *
 * <p>Padded like a contact ({@link ContactSealing}); HPKE's {@code info} begins with {@code
 * anshao/address/v1}, so that neither can be taken for the other.
 */
public final class AddressSealing {

  private static final PaddedSealing SEALING = new PaddedSealing("anshao/address/v1");

  private AddressSealing() {}

  /**
   * Seals an address for one request.
   *
   * @param idempotencyKeyHash SHA-256 of the canonical text of the request's key
   * @throws IllegalArgumentException when it is longer than 510 bytes
   */
  public static Sealed seal(
      String keyId, byte[] publicKey, byte[] idempotencyKeyHash, String address) {
    return SEALING.seal(keyId, publicKey, idempotencyKeyHash, address);
  }

  /**
   * Opens an address.
   *
   * @throws IllegalArgumentException when it was sealed to another key or for another request
   */
  public static String open(String keyId, KeyPair pair, byte[] idempotencyKeyHash, Sealed sealed) {
    return SEALING.open(keyId, pair, idempotencyKeyHash, sealed);
  }
}
