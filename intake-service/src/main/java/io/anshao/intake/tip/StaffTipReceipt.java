package io.anshao.intake.tip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a tip that was keyed in, after its commit.
 *
 * @param receiptCode to be read out to the reporter; shown this once
 * @param contact the telephone number that was typed, masked, for whoever typed it alone
 */
record StaffTipReceipt(
    UUID tipId,
    String tipNumber,
    String receiptCode,
    Instant submittedAt,
    LocalDate tellBy,
    @Nullable String contact) {

  static StaffTipReceipt of(TipReceipt receipt, byte[] body) {
    var masked = TipReader.read(StaffTipBody.class, body, new Faults()).maskedPhone();
    return new StaffTipReceipt(
        receipt.tipId(),
        receipt.tipNumber(),
        receipt.receiptCode(),
        receipt.submittedAt(),
        receipt.tellBy(),
        masked.orElse(null));
  }

  /** Never prints the code or the contact. */
  @Override
  public String toString() {
    return "StaffTipReceipt[" + tipNumber + "]";
  }
}
