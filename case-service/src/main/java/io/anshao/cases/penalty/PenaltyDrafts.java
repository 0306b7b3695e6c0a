package io.anshao.cases.penalty;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.penalty.domain.PenaltyCommand;
import io.anshao.cases.penalty.domain.PenaltyDecider;
import io.anshao.cases.penalty.domain.PenaltyEvent;
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
    return PenaltyDecider.decide(PenaltiesOf.of(file), command)
            instanceof Decision.Accepted<PenaltyEvent>(var events)
        ? Optional.of(new Draft(file, PenaltiesOf.TRACK, events, words, null))
        : Optional.empty();
  }
}
