package io.anshao.contracts.tree;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a proven leaf is of.
 *
 * @param kind of what: a tip, whose leaf is blinded, or an exposure, whose record is public
 * @param hash of the leaf
 * @param isLate whether it came after the root of its own day, and joined a later one
 * @param record the public record of an exposure, byte by byte; {@code null} for a tip
 */
public record ProvenLeaf(Kind kind, byte[] hash, boolean isLate, byte @Nullable [] record) {

  /** Of what a leaf is. */
  public enum Kind {
    TIP,
    EXPOSURE
  }

  /** The leaf of a tip: SHA-256(0x00 ‖ nonce ‖ SHA-256(bytes)), which shows nothing of it. */
  public static ProvenLeaf ofTip(byte[] hash, boolean isLate) {
    return new ProvenLeaf(Kind.TIP, hash, isLate, null);
  }

  /** The leaf of an exposure: SHA-256(0x00 ‖ SHA-256(record)). */
  public static ProvenLeaf ofExposure(byte[] record, boolean isLate) {
    return new ProvenLeaf(Kind.EXPOSURE, exposureLeaf(record), isLate, record);
  }

  /** The hash of the leaf of an exposure with that record. */
  public static byte[] exposureLeaf(byte[] record) {
    return TreeHash.leaf(TreeHash.sha256().digest(record));
  }

  String text() {
    var shown =
        switch (kind) {
          case TIP -> "tip\nleaf " + base64(hash);
          case EXPOSURE -> "exposure\nrecord " + base64(record == null ? hash : record);
        };
    return shown + "\n" + (isLate ? "late\n" : "");
  }

  static ProvenLeaf parse(String text) {
    var lines = text.split("\n");
    var isLate = lines.length == 3 && lines[2].equals("late");
    if (lines.length == 2 || isLate) {
      if (lines[0].equals("tip") && lines[1].startsWith("leaf ")) {
        return ofTip(decoded(lines[1], "leaf "), isLate);
      }
      if (lines[0].equals("exposure") && lines[1].startsWith("record ")) {
        return ofExposure(decoded(lines[1], "record "), isLate);
      }
    }
    throw new IllegalArgumentException("a proof that does not say of what");
  }

  private static byte[] decoded(String line, String word) {
    return Base64.getDecoder().decode(line.substring(word.length()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
