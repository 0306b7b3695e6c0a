package io.anshao.cases.penalty.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What happened to a penalty. */
public sealed interface PenaltyEvent {

  Stamp stamp();

  record PenaltySuggested(Stamp stamp, Text basis) implements PenaltyEvent {}

  record PenaltyFiled(Stamp stamp) implements PenaltyEvent {}

  record PenaltyDecided(Stamp stamp, Text number, LocalDate on, long yuan, LocalDate publishBy)
      implements PenaltyEvent {}

  record PenaltyPublished(Stamp stamp) implements PenaltyEvent {}

  record PenaltyExecuted(Stamp stamp) implements PenaltyEvent {}

  record PenaltyRevoked(Stamp stamp, Text reason) implements PenaltyEvent {}
}
