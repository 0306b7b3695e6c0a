package io.anshao.cases.assistance.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What happened about help. */
public sealed interface AssistanceEvent {

  Stamp stamp();

  record AssistanceProposed(Stamp stamp, Text reason) implements AssistanceEvent {}

  record AssistanceDeclined(Stamp stamp, Text statement) implements AssistanceEvent {}

  record AssistanceAgreed(Stamp stamp, Text statement) implements AssistanceEvent {}

  record AssistancePlanned(Stamp stamp, Plan plan) implements AssistanceEvent {}

  record AssistanceVisited(Stamp stamp, Text record) implements AssistanceEvent {}

  record AssistanceExtended(Stamp stamp, LocalDate until) implements AssistanceEvent {}

  record AssistanceEvaluated(Stamp stamp, Text result) implements AssistanceEvent {}
}
