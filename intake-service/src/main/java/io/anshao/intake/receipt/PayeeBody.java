package io.anshao.intake.receipt;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To whom a reward is paid: plain, or sealed in the browser ({@code keyId}, {@code enc}, {@code
 * ciphertext}).
 */
record PayeeBody(
    @Nullable String name,
    @Schema(description = "18 characters, GB 11643") @Nullable String idNumber,
    @Nullable String bank,
    @Nullable String account,
    @Nullable String keyId,
    @Schema(description = "base64 of 65 bytes") @Nullable String enc,
    @Schema(description = "base64 of 528 bytes") @Nullable String ciphertext) {

  boolean isPlain() {
    return name != null || idNumber != null || bank != null || account != null;
  }

  boolean isSealed() {
    return keyId != null || enc != null || ciphertext != null;
  }

  /** Never prints to whom. */
  @Override
  public String toString() {
    return "PayeeBody";
  }
}
