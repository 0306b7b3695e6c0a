package io.anshao.cases.handover;

import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands cases over, a hundred in a transaction with how far it is, on whatever instance comes
 * first: it goes on where another one was killed, and no case is handed over twice.
 */
final class HandOvers extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(HandOvers.class);
  private static final int AT_ONCE = 100;

  private final CaseLedger ledger;
  private final Barred barred;
  private final BusinessClock clock;

  HandOvers(Database database, CaseLedger ledger, Barred barred, BusinessClock clock) {
    super("hand-over", database);
    this.ledger = ledger;
    this.barred = barred;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var next = HandOverRows.next(tx);
    if (next.isEmpty()) {
      return false;
    }
    var asked = next.get();
    var ids = HandOverRows.cases(tx, asked, AT_ONCE);
    var now = clock.now(asked.district());
    var files =
        ledger.lock(tx, ids).values().stream()
            .filter(f -> Overview.of(f.main()).handler().filter(asked.person()::equals).isPresent())
            .toList();
    var barred = this.barred.of(tx, files);
    var drafts =
        files.stream()
            .filter(file -> !barred.get(file.id()).contains(asked.heir()))
            .map(file -> Passing.on(file, asked.heir(), asked.reason(), asked.by(), now))
            .flatMap(Optional<Draft>::stream)
            .toList();
    ledger.append(tx, drafts);
    var count = asked.count().plus(drafts.size(), files.size() - drafts.size());
    HandOverRows.advance(tx, asked, count, ids.isEmpty() ? asked.after() : ids.getLast());
    if (ids.size() < AT_ONCE) {
      HandOverRows.finish(tx, asked);
      log.info("{} cases handed over in district {}", count.done(), asked.district());
    }
    return true;
  }
}
