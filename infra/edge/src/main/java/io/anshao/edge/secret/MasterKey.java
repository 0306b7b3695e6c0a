package io.anshao.edge.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A service's one secret, from a file that only it can read. Every other key is derived from it by
 * label, or wrapped by it.
 */
public final class MasterKey {

  private static final int BYTES = 32;
  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  /** By label, of which there are a handful; each as it is before anything is put into it. */
  private final Map<String, Mac> macs = new ConcurrentHashMap<>();

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads 32 random bytes in base64.
   *
   * @throws IllegalStateException when the file is missing or holds anything else: nothing starts
   *     with a default secret
   */
  public static MasterKey read(Path file) {
    try {
      var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
      // 32 random bytes repeat a few of 256 values, never most of them
      if (bytes.length != BYTES || distinct(bytes) < BYTES / 2) {
        throw new IllegalStateException(file + " must hold 32 random bytes in base64");
      }
      return new MasterKey(bytes);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("cannot read the master key in " + file, e);
    }
  }

  private static long distinct(byte[] bytes) {
    return IntStream.range(0, bytes.length).map(i -> bytes[i]).distinct().count();
  }

  /** HMAC-SHA-256 under the key of this label. Parts are length-prefixed, so none can be moved. */
  public byte[] hmac(String label, byte[]... parts) {
    var mac = ready(label);
    for (var part : parts) {
      mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
      mac.update(part);
    }
    return mac.doFinal();
  }

  /** A name (UUID version 8) that follows from the parts as {@link #hmac} does. */
  public UUID uuid(String label, byte[]... parts) {
    var bytes = ByteBuffer.wrap(hmac(label, parts));
    var version8 = (bytes.getLong() & ~0xF000L) | 0x8000L;
    return new UUID(version8, (bytes.getLong() & ~(0b11L << 62)) | (0b10L << 62));
  }

  /** Encrypts with AES-256-GCM under the key of this label. */
  public byte[] wrap(String label, byte[] secret) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, label, nonce, secret);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Decrypts what {@link #wrap} gave for the same label.
   *
   * @throws IllegalStateException when it was made under another master key or altered
   */
  public byte[] unwrap(String label, byte[] wrapped) {
    var nonce = Arrays.copyOf(wrapped, NONCE);
    return cipher(
        Cipher.DECRYPT_MODE, label, nonce, Arrays.copyOfRange(wrapped, NONCE, wrapped.length));
  }

  private byte[] cipher(int mode, String label, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var key = new SecretKeySpec(derive("wrap/" + label), "AES");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot use the master key for " + label, e);
    }
  }

  /**
   * A fresh one of that label: to find the algorithm and take in the key costs more than to use it.
   */
  private Mac ready(String label) {
    try {
      return (Mac) macs.computeIfAbsent(label, each -> mac(derive("hmac/" + each))).clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] derive(String label) {
    var mac = mac(bytes);
    return mac.doFinal(("anshao/" + label).getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(byte[] key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey";
  }
}
