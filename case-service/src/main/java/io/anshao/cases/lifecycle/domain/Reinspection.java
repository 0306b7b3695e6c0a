package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseDecider.refuse;
import static io.anshao.cases.lifecycle.domain.Decision.accept;

import io.anshao.cases.lifecycle.domain.CaseCommand.RecordReinspection;
import io.anshao.cases.lifecycle.domain.CaseCommand.StartReinspection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** 整改复查: all passes, or what failed is named; for a major hazard by another pair of eyes. */
final class Reinspection {

  private Reinspection() {}

  static Decision<CaseEvent> start(Work work, StartReinspection c) {
    return isSameInspector(work, c.stamp())
        ? refuse(Reason.SAME_INSPECTOR)
        : accept(new CaseEvent.ReinspectionStarted(c.stamp()));
  }

  /** Starts by itself when the inspector simply writes down the result. */
  static Decision<CaseEvent> startAndRecord(Work work, RecordReinspection c) {
    return switch (record(work, c)) {
      case Decision.Refused<CaseEvent> refused -> refused;
      case Decision.Accepted<CaseEvent>(var events) ->
          accept(new CaseEvent.ReinspectionStarted(c.stamp()), events.getFirst());
    };
  }

  /** After everything was fixed on the spot; a failure sends it back to be ordered. */
  static Decision<CaseEvent> onTheSpot(Work work, RecordReinspection c) {
    if (!work.findings().isFixedOnSpot()) {
      return refuse(Reason.NOTHING_TO_REINSPECT);
    }
    return refusal(work, c, false).orElseGet(() -> happened(work, c, Optional.empty()));
  }

  static Decision<CaseEvent> record(Work work, RecordReinspection c) {
    return refusal(work, c, true).orElseGet(() -> happened(work, c, c.newDueOn()));
  }

  private static Optional<Decision<CaseEvent>> refusal(
      Work work, RecordReinspection c, boolean dueNeeded) {
    var unknown = work.findings().notAmongOpen(c.failed());
    var fault = c.visit().flatMap(CaseCommand.OnSite::fault);
    if (fault.isPresent()) {
      return Optional.of(new Decision.Refused<>(fault.get()));
    }
    if (isSameInspector(work, c.stamp())) {
      return Optional.of(refuse(Reason.SAME_INSPECTOR));
    }
    if (c.passed() && !c.failed().isEmpty()) {
      return Optional.of(refuse(Reason.PASSED_WITH_FAILED_HAZARD));
    }
    if (!c.passed() && c.failed().isEmpty()) {
      return Optional.of(refuse(Reason.FAILED_HAZARD_MISSING));
    }
    if (!unknown.isEmpty()) {
      return Optional.of(refuse(Reason.UNKNOWN_HAZARD, unknown));
    }
    if (new HashSet<>(c.failed()).size() < c.failed().size()) {
      return Optional.of(refuse(Reason.HAZARD_TWICE));
    }
    if (dueNeeded && !c.passed() && c.newDueOn().isEmpty()) {
      return Optional.of(refuse(Reason.NEW_DUE_MISSING));
    }
    return Optional.empty();
  }

  private static Decision<CaseEvent> happened(
      Work work, RecordReinspection c, Optional<LocalDate> newDueOn) {
    var fixed = work.findings().openHazards().stream().map(Hazard::id).toList();
    var visit = c.visit().map(CaseCommand.OnSite::visit);
    if (c.passed()) {
      return accept(
          new CaseEvent.ReinspectionPassed(c.stamp(), c.record(), fixed, c.photos(), visit));
    }
    List<HazardId> writtenOff = fixed.stream().filter(h -> !c.failed().contains(h)).toList();
    return accept(
        new CaseEvent.ReinspectionFailed(
            c.stamp(), c.record(), writtenOff, c.failed(), newDueOn, c.photos(), visit));
  }

  private static boolean isSameInspector(Work work, Stamp stamp) {
    return work.isMajor() && work.isKnownTo(stamp.by().person());
  }
}
