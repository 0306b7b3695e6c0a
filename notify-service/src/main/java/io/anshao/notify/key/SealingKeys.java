package io.anshao.notify.key;

import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public halves, from where they were made: to compare with what intake gives out. */
@RestController
class SealingKeys {

  private final KeyRing ring;

  SealingKeys(KeyRing ring) {
    this.ring = ring;
  }

  /**
   * A public sealing key.
   *
   * @param publicKey base64 of the uncompressed point, 65 bytes
   * @param fingerprint lower-case hex of SHA-256 of those bytes
   */
  record PublicKey(
      String keyId, Purpose purpose, String publicKey, String fingerprint, Instant from) {}

  /** All keys. */
  record Answer(List<PublicKey> items) {}

  @Operation(
      summary = "Public sealing keys with their fingerprints",
      description = "Compare the fingerprint with the one on the board and on paper.")
  @GetMapping("/api/v1/sealing-keys")
  Answer all() {
    return new Answer(ring.keys().stream().map(SealingKeys::publicKey).toList());
  }

  private static PublicKey publicKey(SealingKey key) {
    var point = Base64.getEncoder().encodeToString(key.pair().publicKey());
    return new PublicKey(key.id(), key.purpose(), point, key.fingerprint(), key.from());
  }
}
