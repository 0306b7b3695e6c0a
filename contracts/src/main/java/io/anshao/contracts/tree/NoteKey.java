package io.anshao.contracts.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A public key that verifies signed notes, in the text form that Go's {@code note} and others read:
 * {@code name+id+key}.
 *
 * @param name of who signs, the origin of the log
 * @param id first four bytes of a hash of name and key: tells keys of one name apart
 * @param key Ed25519, 32 bytes
 */
public record NoteKey(String name, int id, byte[] key) {

  static final String ALGORITHM = "Ed25519";
  private static final byte TYPE = 1;
  private static final int LENGTH = 32;

  /** What stands before the 32 bytes in X.509. */
  private static final byte[] X509 = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };

  /**
   * The key of that name.
   *
   * @param x509 a public key as the JDK encodes it
   */
  public static NoteKey of(String name, byte[] x509) {
    if (x509.length != X509.length + LENGTH
        || !Arrays.equals(X509, 0, X509.length, x509, 0, X509.length)) {
      throw new IllegalArgumentException("not an Ed25519 key");
    }
    var key = Arrays.copyOfRange(x509, X509.length, x509.length);
    return new NoteKey(name, idOf(name, key), key);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it is none, or its parts do not belong together
   */
  public static NoteKey parse(String text) {
    var parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty()) {
      throw new IllegalArgumentException("not a key of the form name+id+key");
    }
    var typed = Base64.getDecoder().decode(parts[2]);
    if (typed.length != LENGTH + 1 || typed[0] != TYPE) {
      throw new IllegalArgumentException("not an Ed25519 key");
    }
    var key = Arrays.copyOfRange(typed, 1, typed.length);
    var id = idOf(parts[0], key);
    if (!"%08x".formatted(id).equals(parts[1])) {
      throw new IllegalArgumentException("the id of the key is another one");
    }
    return new NoteKey(parts[0], id, key);
  }

  /** The text form. */
  public String text() {
    var typed = ByteBuffer.allocate(1 + key.length).put(TYPE).put(key).array();
    return "%s+%08x+%s".formatted(name, id, Base64.getEncoder().encodeToString(typed));
  }

  /** Whether its private half signed the text. */
  public boolean verifies(String text, byte[] signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(publicKey());
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    var encoded = ByteBuffer.allocate(X509.length + key.length).put(X509).put(key).array();
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static int idOf(String name, byte[] key) {
    var digest = TreeHash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(TYPE);
    return ByteBuffer.wrap(digest.digest(key)).getInt();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey(var otherName, var otherId, var otherKey)
        && name.equals(otherName)
        && id == otherId
        && Arrays.equals(key, otherKey);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + id;
  }
}
