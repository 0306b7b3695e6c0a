package io.anshao.edge.seal;

import io.anshao.edge.seal.Hpke.KeyPair;
import io.anshao.edge.seal.Hpke.Sealed;

/**
 * A reporter's contact, sealed in the browser or in intake's memory and opened by notify-service
 * alone.
 *
 * <p>Plain text: the contact itself (a phone number in E.164 or an e-mail address) as two bytes of
 * length, big-endian, then UTF-8, then zeros up to {@value #PADDED} bytes, so that its length does
 * not show. HPKE's {@code info}: {@code anshao/contact/v1} ‖ key id ‖ the 32 bytes of
 * SHA-256(Idempotency-Key), so that a ciphertext cannot be moved to another tip.
 */
public final class ContactSealing {

  /** Bytes of every plain text. */
  public static final int PADDED = PaddedSealing.PADDED;

  private static final PaddedSealing SEALING = new PaddedSealing("anshao/contact/v1");

  private ContactSealing() {}

  /**
   * Seals a contact for one tip.
   *
   * @param idempotencyKeyHash SHA-256 of the canonical text of the request's key
   * @throws IllegalArgumentException when the contact is longer than 510 bytes
   */
  public static Sealed seal(
      String keyId, byte[] publicKey, byte[] idempotencyKeyHash, String contact) {
    return SEALING.seal(keyId, publicKey, idempotencyKeyHash, contact);
  }

  /**
   * Opens a contact.
   *
   * @throws IllegalArgumentException when it was sealed to another key or for another tip
   */
  public static String open(String keyId, KeyPair pair, byte[] idempotencyKeyHash, Sealed sealed) {
    return SEALING.open(keyId, pair, idempotencyKeyHash, sealed);
  }
}
