package io.anshao.cases.incident;

import io.anshao.cases.incident.LocatedRows.Located;
import io.anshao.cases.incident.domain.ClusterRule;
import io.anshao.cases.incident.domain.ClusterRule.Outcome;
import io.anshao.cases.incident.domain.IncidentEvent;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each new tip once, one instance at a time: two that look at once would each miss the
 * other's tips.
 */
final class IncidentWatch extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(IncidentWatch.class);
  private static final int AT_ONCE = 200;

  /** The watch's own lock, until the end of its transaction. */
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('anshao/incident-watch'))";

  private final CaseLedger ledger;

  IncidentWatch(Database database, CaseLedger ledger) {
    super("incident-watch", database);
    this.ledger = ledger;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    if (!holdsLock(tx)) {
      return false;
    }
    var tips = LocatedRows.unseen(tx, AT_ONCE);
    var joining = new LinkedHashMap<UUID, List<Joining>>();
    for (var tip : tips) {
      look(tx, tip, joining);
    }
    ledger.append(tx, joining, IncidentWatch::joined);
    return !tips.isEmpty();
  }

  /** That a case belongs to an incident from the moment of the tip that showed it. */
  private record Joining(UUID incident, Instant at) {}

  private static boolean holdsLock(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement(LOCK);
        var rows = select.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static void look(Connection tx, Located tip, Map<UUID, List<Joining>> joining)
      throws SQLException {
    var neighbours = LocatedRows.near(tx, tip, ClusterRule.STANDARD);
    switch (ClusterRule.STANDARD.judge(neighbours)) {
      case Outcome.Nothing() -> LocatedRows.seen(tx, tip.caseId(), Optional.empty());
      case Outcome.Joins(var incident) ->
          join(tx, new Joining(incident, tip.at()), List.of(tip.caseId()), joining);
      case Outcome.Opens(var others) -> {
        var all = new ArrayList<>(others);
        all.add(tip.caseId());
        var incident = UUID.randomUUID();
        IncidentRows.open(tx, incident, tip);
        join(tx, new Joining(incident, tip.at()), all, joining);
        log.warn("an incident of {} tips in district {}", all.size(), tip.district());
      }
    }
  }

  private static void join(
      Connection tx, Joining joins, List<UUID> cases, Map<UUID, List<Joining>> joining)
      throws SQLException {
    for (var id : cases) {
      LocatedRows.seen(tx, id, Optional.of(joins.incident()));
      joining.computeIfAbsent(id, _ -> new ArrayList<>()).add(joins);
    }
  }

  private static Draft joined(CaseFile file, List<Joining> joining) {
    var events = new ArrayList<IncidentEvent.JoinedIncident>();
    for (var each : joining) {
      var stamp = file.stamp(each.at(), Actor.SYSTEM);
      events.add(new IncidentEvent.JoinedIncident(stamp, each.incident()));
    }
    return new Draft(file, IncidentTrack.NAME, List.copyOf(events), new Words(), null);
  }
}
