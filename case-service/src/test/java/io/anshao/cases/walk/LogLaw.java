package io.anshao.cases.walk;

import static io.anshao.cases.walk.Law.must;

import io.anshao.cases.lifecycle.InMemory.Passed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** The log: versions follow one another, time never runs backwards, and the chain verifies. */
final class LogLaw implements Law {

  private long version;
  private Instant last = Instant.MIN;
  private byte[] head = new byte[32];

  @Override
  public void check(Passed step) {
    version++;
    must(step.event().version() == version, "version of the event");
    must(step.after().version() == version, "version of the case");
    must(step.after().versionOf(step.event().track()) == version, "etag");
    var at = step.event().stamp().at();
    must(!at.isBefore(last), "time ran backwards");
    last = at;
    must(step.after().registeredAt().equals(step.before().registeredAt()), "registered at");
    head = hash(step.after().id(), version, head, step.bytes());
    must(Arrays.equals(step.after().head().bytes(), head), "chain");
  }

  /** As the README describes it. */
  private static byte[] hash(UUID id, long version, byte[] previous, byte[] bytes) {
    var sha256 = sha256();
    part(sha256, "anshao/case-event/v1".getBytes(StandardCharsets.UTF_8));
    part(sha256, "SHA-256".getBytes(StandardCharsets.UTF_8));
    var caseId = ByteBuffer.allocate(16);
    caseId.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    part(sha256, caseId.array());
    part(sha256, ByteBuffer.allocate(8).putLong(version).array());
    part(sha256, previous);
    part(sha256, bytes);
    return sha256.digest();
  }

  private static void part(MessageDigest sha256, byte[] bytes) {
    sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha256.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
