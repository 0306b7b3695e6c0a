package io.anshao.cases.assistance.domain;

import io.anshao.cases.lifecycle.domain.Text;

/** How far help has come. */
public sealed interface AssistanceState {

  /** Nobody needs help. */
  record None() implements AssistanceState {}

  /** Proposed to the firm. */
  record Proposed(Text reason) implements AssistanceState {}

  /** The firm would rather not: no penalty rises for that. */
  record Declined(Text statement) implements AssistanceState {}

  /** The firm agrees. */
  record Agreed(Text statement) implements AssistanceState {}

  /**
   * Under way.
   *
   * @param visits so far
   * @param isExtended whether the one longer time was granted
   */
  record InService(Plan plan, int visits, boolean isExtended) implements AssistanceState {}

  /** Done. */
  record Evaluated(Plan plan, int visits, Text result) implements AssistanceState {}
}
