package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseDecider.refuse;
import static io.anshao.cases.lifecycle.domain.Decision.accept;

import io.anshao.cases.lifecycle.domain.CaseCommand.RecordInspection;
import io.anshao.cases.lifecycle.domain.Hazard.Condition;
import java.util.ArrayList;
import java.util.List;

/** 现场检查: what a record must hold so that later steps can rest on it. */
final class Inspecting {

  private Inspecting() {}

  static Decision<CaseEvent> record(Work work, RecordInspection c) {
    var findings = work.findings();
    var fault = c.visit().flatMap(CaseCommand.OnSite::fault);
    if (fault.isPresent()) {
      return new Decision.Refused<>(fault.get());
    }
    if (c.officers().size() < 2) {
      return refuse(Reason.TWO_OFFICERS);
    }
    if (c.finding().needsRectification() && c.hazards().isEmpty() && findings.hazards().isEmpty()) {
      return refuse(Reason.HAZARD_MISSING);
    }
    if (!c.finding().needsRectification() && !c.hazards().isEmpty()) {
      return refuse(Reason.HAZARD_WITHOUT_FINDING, c.finding().title(), c.finding().titleEn());
    }
    if (!c.finding().needsRectification() && findings.hasOpenHazard()) {
      return refuse(Reason.OPEN_HAZARD, Findings.names(findings.openHazards()));
    }
    var hazards = number(c, findings.hazards().size());
    var visit = c.visit().map(CaseCommand.OnSite::visit);
    return accept(
        new CaseEvent.Inspected(
            c.stamp(),
            c.subject(),
            c.finding(),
            c.record(),
            c.officers(),
            hazards,
            confirmed(work.matter().severity(), hazards),
            c.photos(),
            c.signatureRefused() || visit.flatMap(Visit::refusal).isPresent(),
            visit));
  }

  private static List<Hazard> number(RecordInspection c, int known) {
    var hazards = new ArrayList<Hazard>();
    for (var found : c.hazards()) {
      hazards.add(
          new Hazard(
              HazardId.nth(known + hazards.size() + 1),
              found.description(),
              found.level(),
              found.fixedOnSpot() ? new Condition.FixedOnSpot() : new Condition.Open(),
              found.before().isEmpty() ? c.photos() : found.before(),
              found.after(),
              found.proposedDueOn()));
    }
    return List.copyOf(hazards);
  }

  /** A major hazard makes the case at least {@code L2_major}; nothing makes it less grave. */
  private static Severity confirmed(Severity known, List<Hazard> hazards) {
    return hazards.stream().anyMatch(h -> h.level() == Hazard.Level.MAJOR)
        ? known.or(Severity.L2_MAJOR)
        : known;
  }
}
