package io.anshao.edge.seal;

import io.anshao.edge.seal.Hpke.KeyPair;
import io.anshao.edge.seal.Hpke.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
  public static final int PADDED = 512;

  private static final byte[] DOMAIN = "anshao/contact/v1".getBytes(StandardCharsets.US_ASCII);

  private ContactSealing() {}

  /**
   * Seals a contact for one tip.
   *
   * @param idempotencyKeyHash SHA-256 of the canonical text of the request's key
   * @throws IllegalArgumentException when the contact is longer than 510 bytes
   */
  public static Sealed seal(
      String keyId, byte[] publicKey, byte[] idempotencyKeyHash, String contact) {
    var text = contact.getBytes(StandardCharsets.UTF_8);
    if (text.length > PADDED - Short.BYTES) {
      throw new IllegalArgumentException("a contact of more than 510 bytes");
    }
    var padded = ByteBuffer.allocate(PADDED).putShort((short) text.length).put(text).array();
    return Hpke.seal(publicKey, info(keyId, idempotencyKeyHash), padded);
  }

  /**
   * Opens a contact.
   *
   * @throws IllegalArgumentException when it was sealed to another key or for another tip
   */
  public static String open(String keyId, KeyPair pair, byte[] idempotencyKeyHash, Sealed sealed) {
    var padded = Hpke.open(pair, info(keyId, idempotencyKeyHash), sealed);
    var length = padded.length == PADDED ? ByteBuffer.wrap(padded).getShort() : -1;
    if (length < 0 || length > PADDED - Short.BYTES) {
      throw new IllegalArgumentException("not a padded contact");
    }
    var text = Arrays.copyOfRange(padded, Short.BYTES, Short.BYTES + length);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] info(String keyId, byte[] idempotencyKeyHash) {
    var id = keyId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(DOMAIN.length + id.length + idempotencyKeyHash.length)
        .put(DOMAIN)
        .put(id)
        .put(idempotencyKeyHash)
        .array();
  }
}
