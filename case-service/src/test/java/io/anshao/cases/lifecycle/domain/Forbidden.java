package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.Stage.ACCEPTED;
import static io.anshao.cases.lifecycle.domain.Stage.ASSIGNED;
import static io.anshao.cases.lifecycle.domain.Stage.CANCELLED;
import static io.anshao.cases.lifecycle.domain.Stage.CLOSED;
import static io.anshao.cases.lifecycle.domain.Stage.DECLINED;
import static io.anshao.cases.lifecycle.domain.Stage.IN_PROGRESS;
import static io.anshao.cases.lifecycle.domain.Stage.PENDING_CLOSURE;
import static io.anshao.cases.lifecycle.domain.Stage.PENDING_REINSPECTION;
import static io.anshao.cases.lifecycle.domain.Stage.RECTIFYING;
import static io.anshao.cases.lifecycle.domain.Stage.REGISTERED;
import static io.anshao.cases.lifecycle.domain.Stage.REINSPECTING;
import static io.anshao.cases.lifecycle.domain.Stage.REOPENED;
import static io.anshao.cases.lifecycle.domain.Stage.RETURNED;
import static io.anshao.cases.lifecycle.domain.Stage.REWORK;
import static io.anshao.cases.lifecycle.domain.Stage.UNREGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What may never come about, said apart from the decider (DOMAIN 3.2). */
final class Forbidden {

  /** From → to, of the states that exist so far. Staying where one is is always allowed. */
  private static final Map<Stage, Set<Stage>> TABLE =
      Map.ofEntries(
          Map.entry(UNREGISTERED, Set.of(REGISTERED)),
          Map.entry(REGISTERED, Set.of(DECLINED, ACCEPTED, CANCELLED)),
          Map.entry(DECLINED, Set.of()),
          Map.entry(CANCELLED, Set.of()),
          Map.entry(ACCEPTED, Set.of(ASSIGNED)),
          Map.entry(ASSIGNED, Set.of(IN_PROGRESS, RETURNED, ACCEPTED)),
          Map.entry(RETURNED, Set.of(ASSIGNED, ACCEPTED)),
          Map.entry(IN_PROGRESS, Set.of(RECTIFYING, PENDING_CLOSURE, ACCEPTED)),
          Map.entry(RECTIFYING, Set.of(PENDING_REINSPECTION, ACCEPTED)),
          Map.entry(PENDING_REINSPECTION, Set.of(REINSPECTING, ACCEPTED)),
          Map.entry(REINSPECTING, Set.of(PENDING_CLOSURE, REWORK, ACCEPTED)),
          Map.entry(REWORK, Set.of(PENDING_REINSPECTION, ACCEPTED)),
          Map.entry(PENDING_CLOSURE, Set.of(CLOSED, IN_PROGRESS)),
          Map.entry(CLOSED, Set.of(REOPENED)),
          Map.entry(REOPENED, Set.of(ASSIGNED)));

  private Forbidden() {}

  /** Fails when this step should not have been possible. */
  static void check(CaseState before, CaseEvent event, CaseState after) {
    var from = Stage.of(before);
    var to = Stage.of(after);
    assertThat(from == to || TABLE.get(from).contains(to)).as(from + " → " + to).isTrue();
    switch (event) {
      case CaseEvent.Declined e ->
          assertThat(((CaseState.DeclineProposed) before).proposedBy()).isNotEqualTo(who(e));
      case CaseEvent.Closed e -> checkClosure((CaseState.PendingClosure) before, e);
      case CaseEvent.ReinspectionPassed e -> checkEyes(before, e);
      case CaseEvent.ReinspectionFailed e -> checkEyes(before, e);
      case CaseEvent.ReinspectionStarted e -> checkEyes(before, e);
      case CaseEvent.HandedOver e -> {
        var overview = Overview.of(before);
        assertThat(overview.handler()).isNotEqualTo(java.util.Optional.of(e.handler()));
        if (overview.findings().orElseThrow().hasMajor()) {
          assertThat(overview.findings().orElseThrow().reinspectors()).doesNotContain(e.handler());
        }
      }
      case CaseEvent.Recalled _ -> assertThat(Overview.of(after).units()).isEmpty();
      case CaseEvent.Assigned e -> assertThat(e.coUnits()).doesNotContain(e.lead());
      case CaseEvent.Returned _ ->
          assertThat(((CaseState.Assigned) before).assignment().designated()).isFalse();
      default -> {
        // nothing more is forbidden about the others
      }
    }
  }

  private static void checkClosure(CaseState.PendingClosure before, CaseEvent.Closed e) {
    var work = before.work();
    assertThat(work.findings().finding()).as("finding").isPresent();
    assertThat(work.findings().openHazards()).as("open hazards").isEmpty();
    assertThat(work.findings().reinspectors()).doesNotContain(who(e));
    assertThat(before.submittedBy()).isNotEqualTo(who(e));
    if (work.findings().hasMajor()) {
      assertThat(e.stamp().by().role()).isEqualTo(Role.OFFICE_LEADER);
    }
  }

  private static void checkEyes(CaseState before, CaseEvent event) {
    var overview = Overview.of(before);
    var findings = overview.findings().orElseThrow();
    if (findings.hasMajor()) {
      assertThat(findings.inspectors()).doesNotContain(who(event));
      assertThat(overview.handler()).isNotEqualTo(java.util.Optional.of(who(event)));
      assertThat(overview.formerHandlers()).doesNotContain(who(event));
    }
  }

  private static UUID who(CaseEvent event) {
    return event.stamp().by().person();
  }
}
