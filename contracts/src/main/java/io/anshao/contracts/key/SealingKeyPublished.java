package io.anshao.contracts.key;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.anshao.contracts.EventType;
import io.anshao.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key pair of notify-service. Key: the key id.
 *
 * @param suite {@code DHKEM_P256_HKDF_SHA256/HKDF_SHA256/AES_256_GCM}
 * @param publicKey base64 of the uncompressed point, 65 bytes
 */
@EventType(value = "io.anshao.keys.published.v1", topic = Topic.KEYS)
public record SealingKeyPublished(
    String keyId,
    Purpose purpose,
    String suite,
    String publicKey,
    Instant from,
    @Nullable Instant until) {

  /** What may be sealed to the key. */
  public enum Purpose {
    /** Contacts of reporters. */
    @JsonProperty("contact")
    CONTACT,
    /** Originals of photographs. */
    @JsonProperty("evidence")
    EVIDENCE
  }
}
