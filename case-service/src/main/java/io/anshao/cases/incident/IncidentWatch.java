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
import java.util.List;
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
  private static final int AT_ONCE = 50;

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
    for (var tip : tips) {
      look(tx, tip);
    }
    return !tips.isEmpty();
  }

  private static boolean holdsLock(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement(LOCK);
        var rows = select.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void look(Connection tx, Located tip) throws SQLException {
    var neighbours = LocatedRows.near(tx, tip, ClusterRule.STANDARD);
    switch (ClusterRule.STANDARD.judge(neighbours)) {
      case Outcome.Nothing() -> LocatedRows.seen(tx, tip.caseId(), Optional.empty());
      case Outcome.Joins(var incident) -> join(tx, incident, tip.at(), List.of(tip.caseId()));
      case Outcome.Opens(var others) -> {
        var all = new ArrayList<>(others);
        all.add(tip.caseId());
        var incident = UUID.randomUUID();
        IncidentRows.open(tx, incident, tip);
        join(tx, incident, tip.at(), all);
        log.warn("an incident of {} tips in district {}", all.size(), tip.district());
      }
    }
  }

  private void join(Connection tx, UUID incident, Instant at, List<UUID> cases)
      throws SQLException {
    for (var id : cases) {
      LocatedRows.seen(tx, id, Optional.of(incident));
    }
    ledger.append(
        tx,
        ledger.lock(tx, cases).values().stream().map(file -> joined(file, incident, at)).toList());
  }

  private static Draft joined(CaseFile file, UUID incident, Instant at) {
    var stamp = file.stamp(at, Actor.SYSTEM);
    return new Draft(
        file,
        IncidentTrack.NAME,
        List.of(new IncidentEvent.JoinedIncident(stamp, incident)),
        new Words(),
        null);
  }
}
