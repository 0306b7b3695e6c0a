package io.anshao.cases.penalty;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.penalty.domain.PenaltyState;

/** The penalties of a case, for other tracks. */
public final class PenaltiesOf {

  static final String TRACK = "penalty";

  private PenaltiesOf() {}

  /** All fines of the case that stand, in whole yuan. */
  public static long fines(CaseFile file) {
    var standing = file.tracks().get(TRACK);
    return standing == null ? 0 : ((PenaltyState) standing.state()).fines();
  }
}
