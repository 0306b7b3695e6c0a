package io.anshao.cases.accusation.domain;

import io.anshao.cases.accusation.domain.AccusationState.Accused;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What the office does about a complaint against a unit or an official. */
public sealed interface AccusationCommand {

  Stamp stamp();

  /**
   * Records whom the case accuses.
   *
   * @param hands whether the accused unit has the case in hand now
   * @param isMerged whether another case handles the matter now
   */
  record Accuse(Stamp stamp, Accused accused, InHands hands, boolean isMerged)
      implements AccusationCommand {}

  /** Finds that it accuses nobody. */
  record Drop(Stamp stamp, Text reason) implements AccusationCommand {}

  /** What the accused unit has in hand. */
  enum InHands {
    /** Not this case. */
    NOTHING,
    /** It leads the case. */
    THE_CASE,
    /** It leads the case and has submitted its conclusion. */
    ITS_CONCLUSION
  }
}
