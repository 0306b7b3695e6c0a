package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.Optional;

/**
 * One round of a clock of a case, as it stood at the cut-off.
 *
 * @param clock key of its policy, for example {@code handle_total}
 * @param doneAt when what it waits for happened
 * @param stillSince since when it stands still
 * @param isVoid ended by what makes it nobody's duty: a return, a revoked penalty
 * @param isExtended whether more time was granted
 * @param isOfUnits whether it is a unit's duty and not the office's
 */
public record Duty(
    String clock,
    Instant dueAt,
    Optional<Instant> doneAt,
    Optional<Instant> stillSince,
    boolean isVoid,
    boolean isExtended,
    boolean isOfUnits) {

  /** Whether it was due in the period: done, late or still open does not matter. */
  boolean isDueIn(Period period) {
    var stoodStill = doneAt.isEmpty() && stillSince.filter(dueAt::isAfter).isPresent();
    return !isVoid && !stoodStill && period.covers(dueAt);
  }

  boolean isMet() {
    return doneAt.filter(at -> !at.isAfter(dueAt)).isPresent();
  }

  /** Whether it runs and is late at the cut-off. */
  boolean isLateAt(Instant cutOff) {
    return doneAt.isEmpty() && stillSince.isEmpty() && dueAt.isBefore(cutOff);
  }

  /** The lead unit when it was due, or when it was done if that was earlier. */
  Optional<UnitCode> unit(Leads leads) {
    return leads.at(doneAt.filter(at -> at.isBefore(dueAt)).orElse(dueAt));
  }
}
