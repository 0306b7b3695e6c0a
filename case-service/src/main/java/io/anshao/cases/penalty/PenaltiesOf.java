package io.anshao.cases.penalty;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.penalty.domain.Penalty;
import io.anshao.cases.penalty.domain.PenaltyState;
import java.util.List;

/** The penalties of a case, for other tracks. */
public final class PenaltiesOf {

  static final String TRACK = "penalty";

  private PenaltiesOf() {}

  /** All penalties of the case, oldest first. */
  public static List<Penalty> all(CaseFile file) {
    return of(file).penalties();
  }

  /** All fines of the case that stand, in whole yuan. */
  public static long fines(CaseFile file) {
    return of(file).fines();
  }

  static PenaltyState of(CaseFile file) {
    return file.state(TRACK, PenaltyState.class, new PenaltyState.Penalties(List.of()));
  }
}
