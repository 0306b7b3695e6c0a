package io.anshao.cases.penalty;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.penalty.domain.PenaltyCommand;
import io.anshao.cases.penalty.domain.PenaltyDecider;
import java.util.Optional;

/** Penalties that something else suggests; people file them. */
public final class PenaltyDrafts {

  private PenaltyDrafts() {}

  /** A suggestion, unless one is under way. */
  public static Optional<Draft> suggested(CaseFile file, Stamp stamp, String basis) {
    var words = new Words();
    var command =
        new PenaltyCommand.Suggest(
            stamp, words.keep(PenaltiesOf.TRACK, basis), Overview.of(file.main()).isProven());
    return Draft.ofAccepted(
        file, PenaltiesOf.TRACK, PenaltyDecider.decide(PenaltiesOf.of(file), command), words);
  }
}
