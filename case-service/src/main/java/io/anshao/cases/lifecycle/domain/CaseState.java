package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a case stands on its main line, and all that the rules need to know of how it got there.
 */
public sealed interface CaseState {

  /** Before anything happened. */
  record Unregistered() implements CaseState {}

  record Registered(Registration registration) implements CaseState {}

  /** Still 已登记: a triager proposed to decline, an office leader decides. */
  record DeclineProposed(
      Registration registration, DeclineReason reason, Text text, UUID proposedBy)
      implements CaseState {}

  record Declined(Registration registration, DeclineReason reason, Text text)
      implements CaseState {}

  record Cancelled(Registration registration) implements CaseState {}

  record Accepted(Matter matter) implements CaseState {}

  /**
   * Still 已受理: its unit could not go on, and the office has to find another one.
   *
   * @param returnedBy units that used their one return of this matter
   */
  record Recalled(Matter matter, Findings findings, Set<UnitCode> returnedBy)
      implements CaseState {}

  record Assigned(Matter matter, Assignment assignment, Findings findings) implements CaseState {}

  record Returned(
      Matter matter,
      Assignment assignment,
      Findings findings,
      Text reason,
      Optional<UnitCode> suggested)
      implements CaseState {}

  record InProgress(Work work) implements CaseState {}

  record Rectifying(Work work) implements CaseState {}

  record PendingReinspection(Work work) implements CaseState {}

  record Reinspecting(Work work) implements CaseState {}

  /** Still 复查中: all passed, the unit has to conclude. */
  record Reinspected(Work work) implements CaseState {}

  record Rework(Work work) implements CaseState {}

  record PendingClosure(Work work, Text conclusion, Text measure, UUID submittedBy)
      implements CaseState {}

  record Closed(Work work, Text conclusion, Text measure, Instant closedAt) implements CaseState {}

  record Reopened(Work work, Optional<Text> reason) implements CaseState {}

  /** 待补充: the reporter was asked something; time stands still. */
  record AwaitingSupplement(Registered before) implements CaseState {}

  /**
   * 已并案: another case handles the matter.
   *
   * @param before where it stood, and where it stands again when it is split off
   */
  record Merged(CaseState before) implements CaseState {}

  /**
   * 已移送: another authority has it.
   *
   * @param from where it stood, and where it stands again when it comes back
   */
  record ReferredOut(CaseState from) implements CaseState {}
}
