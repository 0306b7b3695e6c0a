package io.anshao.intake.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tip of somebody who proved to hold its receipt.
 *
 * @param isAnonymous whether nobody can find out who reported
 * @param claims how often its reward was claimed
 */
public record ReceiptHolder(
    UUID tipId,
    String tipNumber,
    String district,
    Instant submittedAt,
    @Nullable String description,
    int photos,
    String leaf,
    boolean isAnonymous,
    int claims) {

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "ReceiptHolder[" + tipId + "]";
  }
}
