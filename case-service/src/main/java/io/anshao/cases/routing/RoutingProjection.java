package io.anshao.cases.routing;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent.Assigned;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Routed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the rules said of each assignment and what became of it. */
final class RoutingProjection implements CaseProjection {

  private final DistrictRoutes routes;

  RoutingProjection(DistrictRoutes routes) {
    this.routes = routes;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var rows = new ArrayList<RuleRows.Routed>();
    for (var change : changes) {
      for (var recorded : change.events()) {
        if (recorded.event() instanceof Assigned assigned) {
          rows.add(row(change, recorded, assigned));
        }
      }
    }
    if (!rows.isEmpty()) {
      RuleRows.insert(tx, rows);
    }
  }

  private RuleRows.Routed row(CaseChange change, Recorded recorded, Assigned assigned) {
    var matter = Overview.of(recorded.main()).matter().orElseThrow();
    var routed = assigned.routed();
    return new RuleRows.Routed(
        change.file().id(),
        recorded.version(),
        change.file().district(),
        change.file().number(),
        recorded.stamp().at(),
        routes.facts(matter),
        assigned.lead().value(),
        routed.map(Routed::ruleSet).orElse(null),
        routed.map(Routed::rule).orElse(null),
        routed.map(said -> said.suggested().value()).orElse(null),
        routed.flatMap(Routed::overrideReason).isPresent());
  }
}
