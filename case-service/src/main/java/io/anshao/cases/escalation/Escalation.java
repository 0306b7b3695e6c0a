package io.anshao.cases.escalation;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what is late climb, on any number of instances: the longest due first, a few hundred cases
 * in a transaction, so that a hundred thousand neither starve anybody nor are done twice. After an
 * outage it catches up, rung by rung.
 */
final class Escalation extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(Escalation.class);
  private static final int AT_ONCE = 200;

  private final CaseLedger ledger;
  private final Districts districts;
  private final DueRows due;
  private final Climbing climbing;
  private final BusinessClock clock;

  Escalation(
      Database database,
      CaseLedger ledger,
      Districts districts,
      DueRows due,
      Climbing climbing,
      BusinessClock clock) {
    super("escalation", database);
    this.ledger = ledger;
    this.districts = districts;
    this.due = due;
    this.climbing = climbing;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var times =
        districts.codes().stream()
            .collect(Collectors.toMap(Function.identity(), clock::now, (a, _) -> a, TreeMap::new));
    var ids = due.due(tx, times, AT_ONCE);
    if (ids.isEmpty()) {
      return false;
    }
    var drafts = new ArrayList<Draft>();
    var others = new ArrayList<CaseFile>();
    for (var file : ledger.lock(tx, ids).values()) {
      climbing
          .due(file, times.get(file.district()))
          .ifPresentOrElse(drafts::add, () -> others.add(file));
    }
    ledger.append(tx, drafts);
    due.retimed(tx, others);
    log.info("{} cases climbed", drafts.size());
    return true;
  }
}
