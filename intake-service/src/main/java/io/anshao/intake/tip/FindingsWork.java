package io.anshao.intake.tip;

import java.util.List;

/** The findings of an inspection on their way to the database, together. */
record FindingsWork(List<TipWork> tips) {

  /**
   * What became of them, one for each: all are stored, or none of this request's.
   *
   * @param tips in the order of the findings
   */
  record Outcome(List<TipOutcome> tips) {

    boolean isStored() {
      return tips.stream().allMatch(TipOutcome.Stored.class::isInstance);
    }
  }
}
