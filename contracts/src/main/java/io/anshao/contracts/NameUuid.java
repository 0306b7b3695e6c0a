package io.anshao.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what they are for (UUID version 5), so that nothing is made twice. */
public final class NameUuid {

  private static final UUID CASES = UUID.fromString("6f0d3a52-8c1e-5b7a-9a4f-33020500a001");
  private static final UUID MESSAGES = UUID.fromString("6f0d3a52-8c1e-5b7a-9a4f-33020500a002");

  private static final UUID EVENTS = UUID.fromString("6f0d3a52-8c1e-5b7a-9a4f-33020500a003");

  private NameUuid() {}

  /** The case that a tip opens. */
  public static UUID ofCase(UUID tipId) {
    return of(CASES, tipId.toString());
  }

  /** The message that an event of a case causes to the reporter of a tip. */
  public static UUID ofMessage(UUID caseId, long version, UUID tipId) {
    return of(MESSAGES, caseId + "/" + version + "/" + tipId);
  }

  /** What somebody is told of a case: the same for everybody whom it concerns. */
  public static UUID ofEvent(UUID caseId, long version, String kind) {
    return of(EVENTS, caseId + "/" + version + "/" + kind);
  }

  /** The message that an event causes to one destination by one channel. */
  public static UUID ofMessage(UUID event, UUID to, String channel) {
    return of(MESSAGES, event + "/" + to + "/" + channel);
  }

  private static UUID of(UUID namespace, String name) {
    var sha1 = sha1();
    sha1.update(bytes(namespace));
    var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
    var most = hash.getLong() & ~0xF000L | 0x5000L;
    var least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(most, least);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
