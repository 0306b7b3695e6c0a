package io.anshao.cases.petition.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;

/** What happened to a petition. */
public sealed interface PetitionEvent {

  Stamp stamp();

  record PetitionProposed(Stamp stamp, Text reason, Grounds grounds) implements PetitionEvent {}

  record PetitionApproved(Stamp stamp, Grounds grounds) implements PetitionEvent {}

  record PetitionRejected(Stamp stamp, Text reason) implements PetitionEvent {}
}
