package io.anshao.cases.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rests on one person, told without a word of a case.
 *
 * @param handles how many cases they are answerable for
 * @param cases the first of these
 * @param lastOf roles that nobody else holds where cases are open
 * @param onlyOneFor cases whose next step nobody else may take
 * @param handOver the last hand-over, where there was one
 */
record Duties(
    int handles,
    List<DutyCase> cases,
    List<LastRole> lastOf,
    List<DutyCase> onlyOneFor,
    @Nullable Progress handOver) {

  /** A case by its number and where it stands. */
  record DutyCase(UUID id, String number, String step) {}

  /**
   * A role that would be missing.
   *
   * @param unit whose, or {@code null} for the office's
   * @param cases how many are open there, a thousand at most
   */
  record LastRole(String role, String roleName, @Nullable String unit, int cases) {}

  /**
   * How far a hand-over is.
   *
   * @param refused cases that the new handler may not take, such as a major hazard that they
   *     re-inspected
   */
  record Progress(UUID to, int total, int done, int refused, boolean isFinished) {}

  boolean isEmpty() {
    return handles == 0 && lastOf.isEmpty() && onlyOneFor.isEmpty();
  }
}
