package io.anshao.edge;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The caller's own name for one effect. The same key gives the same answer, whatever was lost on
 * the way.
 *
 * @param value a random (version 4) UUID: with the receipt code derived from it, it must not be
 *     guessable
 */
public record IdempotencyKey(UUID value) {

  public static final String HEADER = "Idempotency-Key";

  /**
   * The key of a request.
   *
   * @throws Problem 400 {@code idempotency-key-missing} unless it is a random UUID
   */
  public static IdempotencyKey required(HttpHeaders headers) {
    var text = headers.getFirst(HEADER);
    try {
      var value = text == null ? null : UUID.fromString(text.strip());
      if (value != null && value.version() == 4) {
        return new IdempotencyKey(value);
      }
    } catch (IllegalArgumentException e) {
      // answered below, like a missing one
    }
    throw Problem.of(
        HttpStatus.BAD_REQUEST,
        "idempotency-key-missing",
        "请求头 Idempotency-Key 须为随机 UUID（第 4 版）。",
        "The header Idempotency-Key must be a random UUID (version 4).");
  }

  /** SHA-256 of its canonical text, the only form that is stored. */
  public byte[] sha256() {
    return Sha256.of(value.toString());
  }

  /** {@link #sha256()} as lower-case hex. */
  public String sha256Hex() {
    return Sha256.hex(value.toString());
  }
}
