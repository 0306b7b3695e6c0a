package io.anshao.intake.tip;

import java.util.List;
import java.util.UUID;

/**
 * The answer to the findings of an inspection, after their commit.
 *
 * @param inspectionId what they share
 * @param tips in the order of the findings
 */
record FindingsReceipt(UUID inspectionId, List<Numbered> tips) {

  /** A finding is a tip from now on. */
  record Numbered(UUID tipId, String tipNumber) {}
}
