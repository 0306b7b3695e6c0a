package io.anshao.notify.reveal;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.notify.reveal.domain.P256Key;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys and signatures as browsers send them: base64. What is wrong is noted under the field. */
final class RevealFields {

  private static final byte[] NOTHING = {};

  private RevealFields() {}

  static Optional<P256Key> key(FieldErrors errors, @Nullable String typed) {
    var key = P256Key.of(bytes(typed));
    errors.check(
        key.isEmpty(),
        "publicKey",
        codeOf(typed),
        "须为 P-256 公钥（65 字节未压缩点，base64）。",
        "It must be a P-256 public key: 65 bytes, uncompressed, in base64.");
    return key;
  }

  static byte[] signature(FieldErrors errors, @Nullable String typed) {
    var bytes = bytes(typed);
    errors.check(
        bytes.length != P256Key.SIGNATURE,
        "signature",
        codeOf(typed),
        "须为 ECDSA 签名（64 字节，base64）。",
        "It must be an ECDSA signature: 64 bytes in base64.");
    return bytes;
  }

  /** For a signature that has its form and is not the right one. */
  static FieldErrors wrongSignature() {
    return new FieldErrors()
        .add(
            "signature", "wrong-signature", "签名与您登记的密钥不符。", "Your enrolled key did not sign this.");
  }

  private static String codeOf(@Nullable String typed) {
    return typed == null || typed.isBlank() ? "required" : "malformed";
  }

  private static byte[] bytes(@Nullable String typed) {
    try {
      return typed == null ? NOTHING : Base64.getDecoder().decode(typed.strip());
    } catch (IllegalArgumentException e) {
      return NOTHING;
    }
  }
}
