package io.anshao.cases.lifecycle.domain;

import io.anshao.cases.lifecycle.domain.CaseState.Accepted;
import io.anshao.cases.lifecycle.domain.CaseState.Assigned;
import io.anshao.cases.lifecycle.domain.CaseState.AwaitingSupplement;
import io.anshao.cases.lifecycle.domain.CaseState.Cancelled;
import io.anshao.cases.lifecycle.domain.CaseState.Closed;
import io.anshao.cases.lifecycle.domain.CaseState.DeclineProposed;
import io.anshao.cases.lifecycle.domain.CaseState.Declined;
import io.anshao.cases.lifecycle.domain.CaseState.InProgress;
import io.anshao.cases.lifecycle.domain.CaseState.Merged;
import io.anshao.cases.lifecycle.domain.CaseState.PendingClosure;
import io.anshao.cases.lifecycle.domain.CaseState.PendingReinspection;
import io.anshao.cases.lifecycle.domain.CaseState.Recalled;
import io.anshao.cases.lifecycle.domain.CaseState.Rectifying;
import io.anshao.cases.lifecycle.domain.CaseState.ReferredOut;
import io.anshao.cases.lifecycle.domain.CaseState.Registered;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspected;
import io.anshao.cases.lifecycle.domain.CaseState.Reinspecting;
import io.anshao.cases.lifecycle.domain.CaseState.Reopened;
import io.anshao.cases.lifecycle.domain.CaseState.Returned;
import io.anshao.cases.lifecycle.domain.CaseState.Rework;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of a case, whatever its state: for who shows it rather than decides on it. */
public record Overview(
    Registration registration,
    Optional<Matter> matter,
    Optional<Assignment> assignment,
    Optional<Findings> findings,
    Optional<UUID> handler,
    Set<UUID> formerHandlers) {

  /**
   * Of a registered case.
   *
   * @throws IllegalStateException when nothing happened yet
   */
  public static Overview of(CaseState state) {
    return switch (state) {
      case Unregistered _ -> throw new IllegalStateException("nothing is known of it yet");
      case Registered s -> of(s.registration());
      case DeclineProposed s -> of(s.registration());
      case Declined s -> of(s.registration());
      case Cancelled s -> of(s.registration());
      case Accepted s ->
          new Overview(
              s.matter().registration(),
              Optional.of(s.matter()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Set.of());
      case Recalled s ->
          new Overview(
              s.matter().registration(),
              Optional.of(s.matter()),
              Optional.empty(),
              Optional.of(s.findings()),
              Optional.empty(),
              Set.of());
      case Assigned s -> of(s.matter(), s.assignment(), s.findings());
      case Returned s -> of(s.matter(), s.assignment(), s.findings());
      case InProgress s -> of(s.work());
      case Rectifying s -> of(s.work());
      case PendingReinspection s -> of(s.work());
      case Reinspecting s -> of(s.work());
      case Reinspected s -> of(s.work());
      case Rework s -> of(s.work());
      case PendingClosure s -> of(s.work());
      case Closed s -> of(s.work());
      case Reopened s -> of(s.work());
      case AwaitingSupplement s -> of(s.before().registration());
      case Merged s -> of(s.before());
      case ReferredOut s -> of(s.from());
    };
  }

  private static Overview of(Registration registration) {
    return new Overview(
        registration,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  private static Overview of(Matter matter, Assignment assignment, Findings findings) {
    return new Overview(
        matter.registration(),
        Optional.of(matter),
        Optional.of(assignment),
        Optional.of(findings),
        Optional.empty(),
        Set.of());
  }

  private static Overview of(Work work) {
    return new Overview(
        work.matter().registration(),
        Optional.of(work.matter()),
        Optional.of(work.assignment()),
        Optional.of(work.findings()),
        Optional.of(work.handler()),
        work.formerHandlers());
  }

  /** Whether the person handled, inspected or re-inspected it, now or before. */
  public boolean tookPart(UUID person) {
    return handler.filter(person::equals).isPresent()
        || formerHandlers.contains(person)
        || findings
            .filter(f -> f.inspectors().contains(person) || f.reinspectors().contains(person))
            .isPresent();
  }

  /** As judged, or the first estimate. */
  public Severity severity() {
    return matter.map(Matter::severity).orElse(registration.severity());
  }

  /** As judged, or as the reporter chose. */
  public Optional<String> hazardType() {
    return matter.map(Matter::hazardType).or(registration::hazardType);
  }

  /** Lead unit and co-units; empty before assignment. */
  public List<UnitCode> units() {
    return assignment
        .map(
            a ->
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(a.lead()), a.coUnits().stream())
                    .toList())
        .orElse(List.of());
  }

  /** Whether the case was proven, which is what allows naming it in public (DOMAIN 3.5). */
  public boolean isProven() {
    return findings.flatMap(Findings::finding).filter(Finding::needsRectification).isPresent();
  }
}
