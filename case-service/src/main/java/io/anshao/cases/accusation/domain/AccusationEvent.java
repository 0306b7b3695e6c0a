package io.anshao.cases.accusation.domain;

import io.anshao.cases.accusation.domain.AccusationCommand.InHands;
import io.anshao.cases.accusation.domain.AccusationState.Accused;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What happened about a complaint against a unit or an official. */
public sealed interface AccusationEvent {

  Stamp stamp();

  /**
   * From now on the unit has no access.
   *
   * @param hands what is taken from it
   */
  record UnitAccused(Stamp stamp, Accused accused, InHands hands) implements AccusationEvent {}

  /** It accuses nobody after all. */
  record AccusationDropped(Stamp stamp, Text reason) implements AccusationEvent {}
}
