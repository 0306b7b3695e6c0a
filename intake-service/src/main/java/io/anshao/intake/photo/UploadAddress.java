package io.anshao.intake.photo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random address of a resumable upload: the only right to it. What lies on the disk is named by
 * a hash of it and sealed under a key made of it, so that nobody who has the disk alone finds or
 * reads a part.
 *
 * @param token 32 random bytes in base64url
 */
record UploadAddress(String token) {

  private static final int BYTES = 32;
  private static final int NAME_BYTES = 16;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static UploadAddress random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new UploadAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The address that a caller names, when it has the form of one. */
  static Optional<UploadAddress> of(String text) {
    return TOKEN.matcher(text).matches() ? Optional.of(new UploadAddress(text)) : Optional.empty();
  }

  /** Under which its parts lie. */
  String name() {
    return HexFormat.of().formatHex(Arrays.copyOf(mac("anshao/resumable/name"), NAME_BYTES));
  }

  /** Under which its parts are sealed. */
  byte[] key() {
    return mac("anshao/resumable/key");
  }

  /** Says nothing: an address has no place in a log. */
  @Override
  public String toString() {
    return "UploadAddress";
  }

  private byte[] mac(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
