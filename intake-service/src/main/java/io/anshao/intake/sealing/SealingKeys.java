package io.anshao.intake.sealing;

import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.seal.Hpke;
import io.anshao.messaging.reference.ReferenceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Which key is sealed to now. Intake never holds a private half. */
public final class SealingKeys {

  private static final Comparator<SealingKeyPublished> NEWEST_FIRST =
      Comparator.comparing(SealingKeyPublished::from)
          .thenComparing(SealingKeyPublished::keyId)
          .reversed();

  private final ReferenceStore reference;

  public SealingKeys(ReferenceStore reference) {
    this.reference = reference;
  }

  /** A key as it is used: its id and the 65 bytes of its point. */
  public record SealingKey(String keyId, byte[] point) {}

  /** The newest valid key, or nothing when notify-service has not published one yet. */
  public Optional<SealingKeyPublished> newest(Purpose purpose) {
    return valid(purpose).stream().findFirst();
  }

  /**
   * The newest valid key.
   *
   * @throws Problem 503 {@code sealing-key-missing} while there is none
   */
  public SealingKey required(Purpose purpose) {
    return newest(purpose)
        .map(key -> new SealingKey(key.keyId(), Base64.getDecoder().decode(key.publicKey())))
        .orElseThrow(SealingKeys::missing);
  }

  /** Whether something sealed to that key can be opened. */
  public boolean isValid(Purpose purpose, String keyId) {
    return valid(purpose).stream().anyMatch(key -> key.keyId().equals(keyId));
  }

  private List<SealingKeyPublished> valid(Purpose purpose) {
    var now = Instant.now();
    return reference.all(SealingKeyPublished.class).stream()
        .filter(key -> key.purpose() == purpose && key.suite().equals(Hpke.SUITE))
        .filter(key -> !key.from().isAfter(now))
        .filter(key -> key.until() == null || key.until().isAfter(now))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static Problem missing() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "sealing-key-missing",
            "系统刚刚启动，还不能保密保存照片和联系方式，请稍后再试。",
            "The system has just started and cannot seal photographs and contacts yet; please try"
                + " again soon.")
        .retryAfter(Duration.ofSeconds(10));
  }
}
