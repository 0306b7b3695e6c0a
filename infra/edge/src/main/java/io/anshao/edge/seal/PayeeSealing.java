package io.anshao.edge.seal;

import io.anshao.edge.seal.Hpke.KeyPair;
import io.anshao.edge.seal.Hpke.Sealed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * To whom a reward is paid, sealed in the browser or in intake's memory and opened by
 * notify-service alone.
 *
 * <p>Plain text: a JSON object of {@code name}, {@code idNumber}, {@code bank} and {@code account},
 * padded like a contact ({@link ContactSealing}); HPKE's {@code info} begins with {@code
 * anshao/payee/v1}, so that neither can be taken for the other.
 */
public final class PayeeSealing {

  private static final PaddedSealing SEALING = new PaddedSealing("anshao/payee/v1");
  private static final JsonMapper JSON = JsonMapper.shared();

  private PayeeSealing() {}

  /**
   * Seals it for one claim.
   *
   * @param idempotencyKeyHash SHA-256 of the canonical text of the request's key
   * @throws IllegalArgumentException when it is longer than 510 bytes
   */
  public static Sealed seal(
      String keyId, byte[] publicKey, byte[] idempotencyKeyHash, Payee payee) {
    return SEALING.seal(keyId, publicKey, idempotencyKeyHash, JSON.writeValueAsString(payee));
  }

  /**
   * Opens it.
   *
   * @throws IllegalArgumentException when it was sealed to another key or for another claim, or
   *     does not say to whom
   */
  public static Payee open(String keyId, KeyPair pair, byte[] idempotencyKeyHash, Sealed sealed) {
    var text = SEALING.open(keyId, pair, idempotencyKeyHash, sealed);
    try {
      var json = JSON.readTree(text);
      return new Payee(
          json.path("name").asString(),
          json.path("idNumber").asString(),
          json.path("bank").asString(),
          json.path("account").asString());
    } catch (JacksonException e) {
      // without its message, which may quote the text
      throw new IllegalArgumentException("not a payee");
    }
  }
}
