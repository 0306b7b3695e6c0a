package io.anshao.cases.authenticity;

import io.anshao.cases.authenticity.WorkRows.Row;
import io.anshao.cases.authenticity.domain.AuthenticityCommand.Question;
import io.anshao.cases.authenticity.domain.AuthenticityDecider;
import io.anshao.cases.authenticity.domain.AuthenticityEvent;
import io.anshao.cases.authenticity.domain.AuthenticityState;
import io.anshao.cases.authenticity.domain.Doubt;
import io.anshao.cases.exposure.ExposureDrafts;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.penalty.PenaltyDrafts;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares pictures once all of them are known, and prepares what follows when a rectification was
 * sham: a penalty to be filed, an exposure to be reviewed. People decide on both.
 */
final class AuthenticityWatch extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(AuthenticityWatch.class);
  private static final int AT_ONCE = 50;
  private static final String BASIS = "安全生产法第一百零二条：未采取措施消除事故隐患，整改弄虚作假";

  private final CaseLedger ledger;
  private final ExposureDrafts exposures;
  private final BusinessClock clock;

  AuthenticityWatch(
      Database database, CaseLedger ledger, ExposureDrafts exposures, BusinessClock clock) {
    super("authenticity-watch", database);
    this.ledger = ledger;
    this.exposures = exposures;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var ready = WorkRows.ready(tx, AT_ONCE);
    for (var row : ready) {
      switch (row.what()) {
        case PICTURES -> compare(tx, row);
        case SHAM -> suggest(tx, row.caseId());
      }
      WorkRows.done(tx, row);
    }
    return !ready.isEmpty();
  }

  private void compare(Connection tx, Row row) throws SQLException {
    var file = locked(tx, row.caseId());
    var orderedAt = ShotRows.orderedAt(tx, row.caseId());
    if (orderedAt.isEmpty()) {
      return;
    }
    var before = new ArrayList<>(ShotRows.ofTips(tx, row.caseId()));
    before.addAll(ShotRows.find(tx, row.before()));
    var doubts = Doubt.of(ShotRows.find(tx, row.after()), before, orderedAt.get());
    if (!doubts.isEmpty()) {
      log.info("a rectification is doubted on {} grounds", doubts.size());
      ledger.append(tx, List.of(doubted(file, doubts)));
    }
  }

  private Draft doubted(CaseFile file, List<Doubt> doubts) {
    var question = new Question(stamp(file), doubts, inspectors(file));
    var events =
        switch (AuthenticityDecider.decide(stateOf(file), question)) {
          case Decision.Accepted<AuthenticityEvent>(var taken) -> taken;
          case Decision.Refused<AuthenticityEvent>(var refusal) ->
              throw new IllegalStateException(refusal.code());
        };
    return new Draft(file, AuthenticityTrack.NAME, events, new Words(), null);
  }

  /** One after the other: each moves the case. */
  private void suggest(Connection tx, UUID caseId) throws SQLException {
    var file = locked(tx, caseId);
    append(tx, PenaltyDrafts.suggested(file, stamp(file), BASIS));
    var moved = locked(tx, caseId);
    append(tx, exposures.ofSham(tx, moved, stamp(moved)));
  }

  private void append(Connection tx, Optional<Draft> draft) throws SQLException {
    if (draft.isPresent()) {
      ledger.append(tx, List.of(draft.get()));
    }
  }

  private CaseFile locked(Connection tx, UUID caseId) throws SQLException {
    return ledger.lock(tx, List.of(caseId)).get(caseId);
  }

  private Stamp stamp(CaseFile file) {
    return file.stamp(clock.now(file.district()), Actor.SYSTEM);
  }

  private static Set<UUID> inspectors(CaseFile file) {
    return Overview.of(file.main()).findings().map(Findings::inspectors).orElse(Set.of());
  }

  private static AuthenticityState stateOf(CaseFile file) {
    return file.state(AuthenticityTrack.NAME, AuthenticityState.class, AuthenticityDecider.start());
  }
}
