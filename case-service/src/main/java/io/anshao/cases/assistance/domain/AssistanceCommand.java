package io.anshao.cases.assistance.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.Optional;

/** What people do about help. */
public sealed interface AssistanceCommand {

  Stamp stamp();

  /**
   * Proposes help.
   *
   * @param isSmall whether it is a small or micro firm 小微企业
   * @param isOrdered whether an order to rectify is running
   */
  record Propose(Stamp stamp, Text reason, boolean isSmall, boolean isOrdered)
      implements AssistanceCommand {}

  /** The firm's word. */
  record RecordConsent(Stamp stamp, boolean isAgreed, Text statement)
      implements AssistanceCommand {}

  record MakePlan(Stamp stamp, Plan plan) implements AssistanceCommand {}

  record RecordVisit(Stamp stamp, Text record) implements AssistanceCommand {}

  /**
   * Grants the one longer time.
   *
   * @param dueOn the last day of the order now; empty when none runs
   */
  record Extend(Stamp stamp, LocalDate until, Optional<LocalDate> dueOn)
      implements AssistanceCommand {}

  record Evaluate(Stamp stamp, Text result) implements AssistanceCommand {}
}
