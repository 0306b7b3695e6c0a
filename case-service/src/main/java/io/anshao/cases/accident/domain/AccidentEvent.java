package io.anshao.cases.accident.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What happened about an alleged death. */
public sealed interface AccidentEvent {

  Stamp stamp();

  record DeathAlleged(Stamp stamp, Text reason) implements AccidentEvent {}

  record AccidentReported(Stamp stamp, Text to) implements AccidentEvent {}

  record VerificationOrganised(Stamp stamp, Text decision) implements AccidentEvent {}

  record AllegationCleared(Stamp stamp, Text reason) implements AccidentEvent {}
}
