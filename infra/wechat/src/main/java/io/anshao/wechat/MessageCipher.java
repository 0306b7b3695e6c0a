package io.anshao.wechat;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's encryption of messages: AES-256-CBC over 16 random bytes, four bytes of length,
 * the message and the account's id, padded to blocks of 32 bytes. What is altered is told by the
 * signature, which is looked at before.
 */
final class MessageCipher {

  private static final int RANDOM = 16;
  private static final int BLOCK = 32;
  private static final int IV = 16;

  private final SecureRandom random = new SecureRandom();
  private final byte[] key;
  private final String appId;

  /**
   * @param encodingAesKey base64 of 32 bytes without its padding
   */
  MessageCipher(String encodingAesKey, String appId) {
    if (!encodingAesKey.matches("[A-Za-z0-9+/]{43}")) {
      throw new IllegalStateException("anshao.wechat.encoding-aes-key must have 43 characters");
    }
    this.key = Base64.getDecoder().decode(encodingAesKey + "=");
    this.appId = appId;
  }

  String encrypt(String message) {
    var bytes = new byte[RANDOM];
    random.nextBytes(bytes);
    return encrypt(message, bytes);
  }

  String encrypt(String message, byte[] random) {
    var text = message.getBytes(StandardCharsets.UTF_8);
    var id = appId.getBytes(StandardCharsets.UTF_8);
    var length = RANDOM + Integer.BYTES + text.length + id.length;
    var pad = BLOCK - length % BLOCK;
    var plain = ByteBuffer.allocate(length + pad).put(random).putInt(text.length).put(text).put(id);
    while (plain.hasRemaining()) {
      plain.put((byte) pad);
    }
    return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.array()));
  }

  /** The message; nothing when it was not encrypted for this account. */
  Optional<String> decrypt(String encrypted) {
    try {
      var cipher = Base64.getDecoder().decode(encrypted);
      if (cipher.length == 0 || cipher.length % IV != 0) {
        return Optional.empty();
      }
      return read(ByteBuffer.wrap(unpadded(crypt(Cipher.DECRYPT_MODE, cipher))));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private Optional<String> read(ByteBuffer plain) {
    plain.position(RANDOM);
    var length = plain.getInt();
    if (length < 0 || length > plain.remaining()) {
      return Optional.empty();
    }
    var text = new byte[length];
    plain.get(text);
    var id = new byte[plain.remaining()];
    plain.get(id);
    return new String(id, StandardCharsets.UTF_8).equals(appId)
        ? Optional.of(new String(text, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static byte[] unpadded(byte[] plain) {
    var pad = plain[plain.length - 1];
    return pad < 1 || pad > BLOCK || pad > plain.length
        ? new byte[0]
        : Arrays.copyOf(plain, plain.length - pad);
  }

  private byte[] crypt(int mode, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      var iv = new IvParameterSpec(key, 0, IV);
      cipher.init(mode, new SecretKeySpec(key, "AES"), iv);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
