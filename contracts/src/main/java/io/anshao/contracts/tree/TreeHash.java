package io.anshao.contracts.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of a tree. RFC 9162, 2.1.1: leaves and nodes are told apart by their first byte. */
public final class TreeHash {

  /** Bytes of every hash. */
  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private TreeHash() {}

  /** Of a leaf with that content. */
  public static byte[] leaf(byte[] content) {
    var digest = sha256();
    digest.update(LEAF);
    return digest.digest(content);
  }

  /** Of a node over two others. */
  public static byte[] node(byte[] left, byte[] right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /** Of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
