package io.anshao.cases.lifecycle;

import java.util.Arrays;
import java.util.HexFormat;

/** A hash of the chain. */
public record Hash(byte[] bytes) {

  /** SHA-256; its name stands with every hash, since another may be demanded later. */
  public static final String ALGORITHM = "SHA-256";

  /** What the first event of a case follows. */
  static final Hash NONE = new Hash(new byte[32]);

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "sha-256:" + hex();
  }
}
