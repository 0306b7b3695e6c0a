package io.anshao.intake.receipt;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.secret.MasterKey;
import io.anshao.intake.receipt.domain.ReceiptCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Makes receipt codes and what is stored of them. The code follows from tip id and {@code
 * Idempotency-Key}, so that a reporter whose answer was lost gets the same one again, and a dump of
 * the database gives nobody any. MECHANICS 5.
 */
public final class Receipts {

  private final MasterKey master;

  public Receipts(MasterKey master) {
    this.master = master;
  }

  /** The code of a tip that was sent under this key. */
  public ReceiptCode code(UUID tipId, IdempotencyKey key) {
    return ReceiptCode.ofHash(master.hmac("receipt", bytes(tipId), bytes(key.value())));
  }

  /** What is stored of a code. */
  public byte[] hash(ReceiptCode code) {
    return master.hmac("receipt-code", code.value().getBytes(StandardCharsets.US_ASCII));
  }

  /** The nonce of a tip's leaf in the day's tree; shown to the reporter alone. MECHANICS 9. */
  public byte[] nonce(UUID tipId) {
    return master.hmac("leaf", bytes(tipId));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
