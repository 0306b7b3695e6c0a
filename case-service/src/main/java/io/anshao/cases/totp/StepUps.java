package io.anshao.cases.totp;

import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets that somebody has just given a code: person and moment with a MAC under the master key.
 * Nothing is stored; a ticket is good for its person for a few minutes.
 */
final class StepUps {

  private static final int BODY = 16 + Long.BYTES;
  private static final int MAC = 32;

  private final MasterKey master;
  private final Duration life;

  StepUps(MasterKey master, Duration life) {
    this.master = master;
    this.life = life;
  }

  Instant endOf(Instant at) {
    return at.plus(life);
  }

  /** A ticket for that person. */
  String of(UUID person, Instant at) {
    var body = body(person, at.toEpochMilli());
    var all = ByteBuffer.allocate(BODY + MAC).put(body).put(mac(body));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
  }

  /** When its person gave the code; empty for another person's, a forged or an old one. */
  Optional<Instant> read(String ticket, UUID person, Instant now) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ticket.strip()));
      if (bytes.remaining() != BODY + MAC) {
        return Optional.empty();
      }
      var body = new byte[BODY];
      var mac = new byte[MAC];
      bytes.get(body).get(mac);
      var at = Instant.ofEpochMilli(ByteBuffer.wrap(body).getLong(16));
      var isOwn = MessageDigest.isEqual(body, body(person, at.toEpochMilli()));
      return isOwn && MessageDigest.isEqual(mac, mac(body)) && now.isBefore(endOf(at))
          ? Optional.of(at)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] mac(byte[] body) {
    return master.hmac("step-up", body);
  }

  private static byte[] body(UUID person, long at) {
    return ByteBuffer.allocate(BODY)
        .putLong(person.getMostSignificantBits())
        .putLong(person.getLeastSignificantBits())
        .putLong(at)
        .array();
  }
}
