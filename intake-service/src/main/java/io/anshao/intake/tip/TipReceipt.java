package io.anshao.intake.tip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The answer to a tip, after its commit.
 *
 * @param receiptCode shown this once; the same again when the request is repeated
 * @param submittedAt business time
 * @param tellBy the day by which the reporter is told whether it is accepted
 */
public record TipReceipt(
    UUID tipId, String tipNumber, String receiptCode, Instant submittedAt, LocalDate tellBy) {

  /** Never prints the code. */
  @Override
  public String toString() {
    return "TipReceipt[" + tipNumber + "]";
  }
}
