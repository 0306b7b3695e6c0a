package io.anshao.cases.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.accident.domain.AccidentEvent;
import io.anshao.cases.duplicate.domain.DuplicateEvent;
import io.anshao.cases.lifecycle.InMemory.Passed;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Severity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Closing (DOMAIN 3.2, forbidden): never without a finding, never with an open hazard, never by who
 * re-inspected, and what is grave by a leader alone; what is major is re-inspected by other eyes.
 */
final class ClosingLaw implements Law {

  private Optional<Finding> finding = Optional.empty();
  private final Set<HazardId> open = new HashSet<>();
  private final Set<UUID> inspectors = new HashSet<>();
  private final Set<UUID> reinspectors = new HashSet<>();
  private final Set<UUID> forLeaders = new HashSet<>();
  private boolean isMajor;
  private boolean needsLeader;
  private boolean isDeathVerified;

  @Override
  public void check(Passed step) {
    switch (step.event().event()) {
      case CaseEvent.Registered e ->
          came(step.before().id(), e.registration().channel(), Optional.empty());
      case DuplicateEvent.TookIn e ->
          came(e.member().caseId(), e.member().channel(), e.member().severity());
      case DuplicateEvent.SplitAway e -> forLeaders.remove(e.caseId());
      case CaseEvent.Accepted e -> graver(e.severity());
      case CaseEvent.Inspected e -> inspected(e, step.by());
      case CaseEvent.SignedFor e -> inspectors.add(e.handler());
      case CaseEvent.HandedOver e -> inspectors.add(e.handler());
      case CaseEvent.Recalled _ -> finding = Optional.empty();
      case CaseEvent.ReinspectionStarted _ -> reinspected(step.by());
      case CaseEvent.ReinspectionPassed e -> {
        reinspected(step.by());
        open.removeAll(e.writtenOff());
        assertThat(open).as("passed, but open").isEmpty();
      }
      case CaseEvent.ReinspectionFailed e -> {
        reinspected(step.by());
        open.removeAll(e.writtenOff());
        assertThat(open).as("failed, but written off").containsAll(e.failed());
      }
      case AccidentEvent.VerificationOrganised _ -> isDeathVerified = true;
      case AccidentEvent.AllegationCleared _ -> isDeathVerified = false;
      case CaseEvent.Closed _ -> closed(step);
      case CaseEvent.Reopened _, CaseEvent.Relapsed _ -> {
        finding = Optional.empty();
        inspectors.clear();
        reinspectors.clear();
      }
      default -> {
        // says nothing of closing
      }
    }
  }

  private void came(UUID caseId, String channel, Optional<Severity> severity) {
    if (channel.equals("media") || severity.filter(ClosingLaw::isForLeaders).isPresent()) {
      forLeaders.add(caseId);
    }
  }

  private void graver(Severity severity) {
    isMajor |= severity == Severity.L2_MAJOR;
    needsLeader |= isForLeaders(severity);
  }

  private static boolean isForLeaders(Severity severity) {
    return severity == Severity.L1_EMERGENCY || severity == Severity.L2_MAJOR;
  }

  private void inspected(CaseEvent.Inspected e, UUID by) {
    assertThat(e.officers()).as("officers").hasSizeGreaterThanOrEqualTo(2);
    finding = Optional.of(e.finding());
    inspectors.add(by);
    for (var hazard : e.hazards()) {
      assertThat(open.add(hazard.id())).as("a new hazard").isTrue();
      if (hazard.level() == Hazard.Level.MAJOR) {
        graver(Severity.L2_MAJOR);
      }
    }
  }

  private void reinspected(UUID by) {
    if (isMajor) {
      assertThat(inspectors).as("another pair of eyes").doesNotContain(by);
    }
    reinspectors.add(by);
  }

  private void closed(Passed step) {
    assertThat(finding).as("finding").isPresent();
    assertThat(open).as("open hazards").isEmpty();
    assertThat(reinspectors).as("closed by who re-inspected").doesNotContain(step.by());
    if (needsLeader || isDeathVerified || !forLeaders.isEmpty()) {
      assertThat(step.event().stamp().by().role()).as("closes").isEqualTo(Role.OFFICE_LEADER);
    }
  }
}
