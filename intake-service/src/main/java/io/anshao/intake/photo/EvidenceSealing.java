package io.anshao.intake.photo;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.anshao.edge.seal.Hpke;
import io.anshao.intake.sealing.SealingKeys.SealingKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Seals one original. Its bytes are encrypted as they arrive, under a key that lives in memory for
 * one request and is kept only wrapped to notify-service's evidence key: afterwards intake cannot
 * open what it stored.
 *
 * <p>A sealed original is one line of ASCII, {@code anshao/evidence/v1 <suite> AES256_GCM_HKDF_1MB
 * <key id> <enc> <wrapped key>} with the last two in base64, and then the ciphertext. The
 * wrapping's {@code info} is {@code anshao/evidence/v1} ‖ key id ‖ upload id, the ciphertext's
 * associated data the upload id, all as text: neither can be moved to another upload.
 */
final class EvidenceSealing {

  static final String DOMAIN = "anshao/evidence/v1";
  static final String STREAM = "AES256_GCM_HKDF_1MB";

  private static final int KEY_BYTES = 32;
  private static final int SEGMENT = 1 << 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final UUID upload;
  private final byte[] key = new byte[KEY_BYTES];
  private final byte[] header;

  EvidenceSealing(UUID upload, SealingKey evidenceKey) {
    RANDOM.nextBytes(key);
    this.upload = upload;
    this.header = header(upload, evidenceKey, key);
  }

  /** Writes the wrapped key, then encrypts what is written. */
  OutputStream seal(OutputStream target) throws IOException {
    target.write(header);
    try {
      return cipher(key).newEncryptingStream(target, associatedData(upload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads back what this sealing wrote. Only while the request lasts. */
  InputStream open(InputStream sealed) throws IOException {
    sealed.skipNBytes(header.length);
    try {
      return cipher(key).newDecryptingStream(sealed, associatedData(upload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] header(UUID upload, SealingKey evidenceKey, byte[] key) {
    var wrapped = Hpke.seal(evidenceKey.point(), info(evidenceKey.keyId(), upload), key);
    var base64 = Base64.getEncoder();
    var words =
        List.of(
            DOMAIN,
            Hpke.SUITE,
            STREAM,
            evidenceKey.keyId(),
            base64.encodeToString(wrapped.enc()),
            base64.encodeToString(wrapped.ciphertext()));
    return (String.join(" ", words) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  static StreamingAead cipher(byte[] key) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
  }

  static byte[] associatedData(UUID upload) {
    return upload.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] info(String keyId, UUID upload) {
    return (DOMAIN + keyId + upload).getBytes(StandardCharsets.US_ASCII);
  }
}
