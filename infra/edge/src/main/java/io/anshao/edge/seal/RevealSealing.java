package io.anshao.edge.seal;

import io.anshao.edge.seal.Hpke.KeyPair;
import io.anshao.edge.seal.Hpke.Sealed;
import java.util.UUID;

/**
 * A reporter's contact, sealed again by notify-service to the key of the one who asked for it and
 * opened in their browser.
 *
 * <p>Plain text: padded like a contact ({@link ContactSealing}); HPKE's {@code info}: {@code
 * anshao/reveal/v1} ‖ the text of the request's id, so that an answer serves its request alone.
 */
public final class RevealSealing {

  private static final PaddedSealing SEALING = new PaddedSealing("anshao/reveal/v1");
  private static final byte[] NOTHING_MORE = {};

  private RevealSealing() {}

  /**
   * Seals the contact for one request.
   *
   * @throws IllegalArgumentException when the key is not a P-256 point
   */
  public static Sealed seal(UUID requestId, byte[] publicKey, String contact) {
    return SEALING.seal(requestId.toString(), publicKey, NOTHING_MORE, contact);
  }

  /**
   * Opens the contact.
   *
   * @throws IllegalArgumentException when it was sealed to another key or for another request
   */
  public static String open(UUID requestId, KeyPair pair, Sealed sealed) {
    return SEALING.open(requestId.toString(), pair, NOTHING_MORE, sealed);
  }
}
