package io.anshao.cases.lifecycle;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The hash chain of a case: each event's hash covers the one before, so that none can be altered,
 * removed or moved unseen.
 *
 * <p>Hashed is, each part preceded by its length in bytes as a big-endian 32-bit number: the domain
 * string, the algorithm's name, the case id (16 bytes), the version (8 bytes, big-endian), the
 * previous hash (32 bytes, zeros before the first event) and the event's bytes.
 */
final class Chain {

  private static final String DOMAIN = "anshao/case-event/v1";

  private Chain() {}

  static Hash hash(UUID caseId, long version, Hash previous, byte[] bytes) {
    var preimage = new ByteArrayOutputStream(bytes.length + 160);
    try (var out = new DataOutputStream(preimage)) {
      part(out, DOMAIN.getBytes(StandardCharsets.UTF_8));
      part(out, Hash.ALGORITHM.getBytes(StandardCharsets.UTF_8));
      part(out, idBytes(caseId));
      part(out, ByteBuffer.allocate(8).putLong(version).array());
      part(out, previous.bytes());
      part(out, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Hash(sha256().digest(preimage.toByteArray()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance(Hash.ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void part(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] idBytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
