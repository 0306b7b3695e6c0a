package io.anshao.cases.people;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Passwords that are given out once. Derived, so that a repeated call answers the same and none is
 * stored.
 */
final class TemporaryPasswords {

  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 12;
  private static final int GROUP = 4;

  private final MasterKey secret;

  TemporaryPasswords(MasterKey secret) {
    this.secret = secret;
  }

  /** Twelve Crockford characters in three groups: 60 bits. */
  String of(UUID person, IdempotencyKey key) {
    var bits = ByteBuffer.wrap(secret.hmac("temporary-password", bytes(person), key.sha256()));
    return text(bits.getLong());
  }

  static String text(long bits) {
    var text = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(CROCKFORD.charAt((int) (bits >>> (5 * i)) & 31));
    }
    return text.toString();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
