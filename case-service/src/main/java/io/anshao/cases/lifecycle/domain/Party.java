package io.anshao.cases.lifecycle.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What all cases of the established party of a case amount to in the district, this one among them:
 * a fact for decisions that rest on more than one case.
 *
 * @param hasMajor whether a major hazard is open in any of them
 * @param penalties days of the penalties that stand, oldest first
 */
public record Party(boolean hasMajor, List<LocalDate> penalties) {

  /** Nothing is known, or nobody was established. */
  public static final Party NONE = new Party(false, List.of());
}
