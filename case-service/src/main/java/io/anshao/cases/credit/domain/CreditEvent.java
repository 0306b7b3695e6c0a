package io.anshao.cases.credit.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What happened to a firm's credit. */
public sealed interface CreditEvent {

  Stamp stamp();

  record CreditSuggested(Stamp stamp, Text reason) implements CreditEvent {}

  record CreditDropped(Stamp stamp, Text reason) implements CreditEvent {}

  record CreditHandedOver(Stamp stamp, Text body, Text letter) implements CreditEvent {}

  record CreditListed(Stamp stamp, Text number, LocalDate on) implements CreditEvent {}

  record CreditNotListed(Stamp stamp, Text reason) implements CreditEvent {}

  record CreditRepaired(Stamp stamp, Text number, LocalDate on) implements CreditEvent {}
}
