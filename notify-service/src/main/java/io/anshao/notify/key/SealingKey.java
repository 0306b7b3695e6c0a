package io.anshao.notify.key;

import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.edge.seal.Hpke;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A key pair of this service.
 *
 * @param id purpose and the beginning of the fingerprint, so that an id never means two keys
 */
record SealingKey(String id, Purpose purpose, Hpke.KeyPair pair, Instant from) {

  private static final int FINGERPRINT_IN_ID = 16;

  static SealingKey generate(Purpose purpose, Instant from) {
    var pair = Hpke.generate();
    var id = codeOf(purpose) + "-" + fingerprint(pair.publicKey()).substring(0, FINGERPRINT_IN_ID);
    return new SealingKey(id, purpose, pair, from);
  }

  /** What people compare on the board, in {@code roots} and on paper: SHA-256 of the point. */
  String fingerprint() {
    return fingerprint(pair.publicKey());
  }

  SealingKeyPublished published() {
    var publicKey = Base64.getEncoder().encodeToString(pair.publicKey());
    return new SealingKeyPublished(id, purpose, Hpke.SUITE, publicKey, from, null);
  }

  static String codeOf(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }

  private static String fingerprint(byte[] publicKey) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the private half. */
  @Override
  public String toString() {
    return "SealingKey[" + id + "]";
  }
}
