package io.anshao.edge.seal;

import io.anshao.edge.seal.Hpke.KeyPair;
import io.anshao.edge.seal.Hpke.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts of a reporter, sealed so that neither what they say nor how long they are shows.
 *
 * <p>Plain text: two bytes of length, big-endian, then UTF-8, then zeros up to {@value #PADDED}
 * bytes. HPKE's {@code info}: the domain ‖ key id ‖ the 32 bytes of SHA-256(Idempotency-Key), so
 * that a ciphertext can neither be moved to another tip nor be taken for something else.
 */
final class PaddedSealing {

  static final int PADDED = 512;

  private final byte[] domain;

  PaddedSealing(String domain) {
    this.domain = domain.getBytes(StandardCharsets.US_ASCII);
  }

  Sealed seal(String keyId, byte[] publicKey, byte[] idempotencyKeyHash, String words) {
    var text = words.getBytes(StandardCharsets.UTF_8);
    if (text.length > PADDED - Short.BYTES) {
      throw new IllegalArgumentException("a text of more than 510 bytes");
    }
    var padded = ByteBuffer.allocate(PADDED).putShort((short) text.length).put(text).array();
    return Hpke.seal(publicKey, info(keyId, idempotencyKeyHash), padded);
  }

  String open(String keyId, KeyPair pair, byte[] idempotencyKeyHash, Sealed sealed) {
    var padded = Hpke.open(pair, info(keyId, idempotencyKeyHash), sealed);
    var length = padded.length == PADDED ? ByteBuffer.wrap(padded).getShort() : -1;
    if (length < 0 || length > PADDED - Short.BYTES) {
      throw new IllegalArgumentException("not a padded text");
    }
    var text = Arrays.copyOfRange(padded, Short.BYTES, Short.BYTES + length);
    return new String(text, StandardCharsets.UTF_8);
  }

  private byte[] info(String keyId, byte[] idempotencyKeyHash) {
    var id = keyId.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(domain.length + id.length + idempotencyKeyHash.length)
        .put(domain)
        .put(id)
        .put(idempotencyKeyHash)
        .array();
  }
}
