package io.anshao.intake.tip.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A tip's leaf in the day's tree: SHA-256(0x00 ‖ nonce ‖ SHA-256(bytes)). Whoever has tip and nonce
 * can check it; without the nonce it says nothing. MECHANICS 9.
 *
 * @param hash 32 bytes
 */
public record Leaf(byte[] hash) {

  private static final byte LEAF_PREFIX = 0;

  /**
   * The leaf of a tip.
   *
   * @param nonce 32 secret bytes
   */
  public static Leaf of(byte[] nonce, byte[] bytes) {
    var digest = sha256();
    var content = digest.digest(bytes);
    digest.update(LEAF_PREFIX);
    digest.update(nonce);
    return new Leaf(digest.digest(content));
  }

  /** With the name of its algorithm, as it travels. */
  public String text() {
    return "sha-256:" + HexFormat.of().formatHex(hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
