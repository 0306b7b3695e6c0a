package io.anshao.intake.tip;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip on its way to the database.
 *
 * @param number drawn at random; another is drawn when it is taken
 * @param keyHash lower-case hex of SHA-256 of the {@code Idempotency-Key}
 * @param bodyHash keyed hash of the raw body: tells another body under the same key
 * @param receiptHash keyed hash of the receipt code
 * @param nonce of the tip's leaf
 * @param traceparent of the request
 * @param isLasting whether the key is never forgotten: the sender names the tip and may send it
 *     again whenever it likes
 */
record TipWork(
    UUID tipId,
    String number,
    CheckedTip tip,
    String keyHash,
    byte[] bodyHash,
    byte[] receiptHash,
    byte[] nonce,
    @Nullable String traceparent,
    boolean isLasting) {

  TipWork withNumber(String other) {
    return new TipWork(
        tipId, other, tip, keyHash, bodyHash, receiptHash, nonce, traceparent, isLasting);
  }
}
