package io.anshao.intake.draft;

import io.anshao.intake.tip.StaffTipBody;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A half-finished entry as it is kept, under the master key.
 *
 * @param key the {@code Idempotency-Key} that the tip will be sent under; its contact is sealed to
 *     it
 * @param tip what was typed so far; a contact in it is sealed
 * @param contact the telephone number, masked, for whoever typed it alone
 */
record Draft(UUID key, StaffTipBody tip, @Nullable String contact) {

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Draft";
  }
}
