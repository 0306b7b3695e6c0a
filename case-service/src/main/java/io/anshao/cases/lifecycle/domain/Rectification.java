package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseDecider.refuse;
import static io.anshao.cases.lifecycle.domain.Decision.accept;

import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.CaseCommand.OrderRectification;
import java.util.HashSet;
import java.util.Optional;

/** 责令限期整改: every hazard that is not fixed on the spot gets a demand and a day. */
final class Rectification {

  private Rectification() {}

  static Decision<CaseEvent> order(Work work, OrderRectification c) {
    var findings = work.findings();
    if (findings.finding().isEmpty()) {
      return refuse(Reason.NO_FINDING);
    }
    if (findings.withoutOrder().isEmpty()) {
      return refuse(Reason.NOTHING_TO_RECTIFY);
    }
    var named = c.items().stream().map(Item::hazard).toList();
    var unknown = findings.notAmongOpen(named);
    if (!unknown.isEmpty()) {
      return refuse(Reason.UNKNOWN_HAZARD, unknown);
    }
    if (new HashSet<>(named).size() < named.size()) {
      return refuse(Reason.HAZARD_TWICE);
    }
    var forgotten = findings.withoutOrder().stream().filter(h -> !named.contains(h.id())).toList();
    if (!forgotten.isEmpty()) {
      return refuse(Reason.HAZARD_WITHOUT_ORDER, Findings.names(forgotten));
    }
    if (c.items().stream().anyMatch(i -> i.dueOn().isBefore(c.today()))) {
      return refuse(Reason.DUE_IN_PAST);
    }
    return accept(
        new CaseEvent.RectificationOrdered(c.stamp(), c.items(), c.legalBasis(), Optional.empty()));
  }
}
