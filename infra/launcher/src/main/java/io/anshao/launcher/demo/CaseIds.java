package io.anshao.launcher.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The case that a tip opens has an id that follows from the tip's (UUID version 5). */
final class CaseIds {

  private static final UUID NAMESPACE = UUID.fromString("6f0d3a52-8c1e-5b7a-9a4f-33020500a001");

  private CaseIds() {}

  static UUID of(UUID tip) {
    var name = tip.toString().getBytes(StandardCharsets.UTF_8);
    var input =
        ByteBuffer.allocate(16 + name.length)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .put(name)
            .array();
    var hash = ByteBuffer.wrap(sha1(input));
    return new UUID(
        hash.getLong() & ~0xF000L | 0x5000L,
        hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
  }

  private static byte[] sha1(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
