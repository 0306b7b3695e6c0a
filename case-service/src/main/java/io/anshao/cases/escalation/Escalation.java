package io.anshao.cases.escalation;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.DistrictTimes;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private final Counter failed;

  Escalation(
      Database database,
      CaseLedger ledger,
      Districts districts,
      DueRows due,
      Climbing climbing,
      BusinessClock clock,
      MeterRegistry meters) {
    super("escalation", database);
    this.ledger = ledger;
    this.districts = districts;
    this.due = due;
    this.climbing = climbing;
    this.clock = clock;
    this.failed =
        Counter.builder("anshao.escalation.failed")
            .description("Looks at cases that could not climb, each tried again later")
            .register(meters);
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var times = districts.times(clock);
    var ids = due.due(tx, times, AT_ONCE);
    if (ids.isEmpty()) {
      return false;
    }
    var before = tx.setSavepoint();
    try {
      climb(tx, ids, times);
    } catch (SQLException | RuntimeException e) {
      if (Database.isInfrastructure(e)) {
        throw e;
      }
      tx.rollback(before);
      climbOneByOne(tx, ids, times);
    }
    return true;
  }

  private void climb(Connection tx, List<UUID> ids, DistrictTimes times) throws SQLException {
    var drafts = new ArrayList<Draft>();
    var others = new ArrayList<CaseFile>();
    for (var file : ledger.lock(tx, ids).values()) {
      climbing
          .due(file, times.in(file.district()))
          .ifPresentOrElse(drafts::add, () -> others.add(file));
    }
    ledger.append(tx, drafts);
    due.retimed(tx, others);
    log.info("{} cases climbed", drafts.size());
  }

  /** A case that cannot climb is looked at again later; the others climb without it. */
  private void climbOneByOne(Connection tx, List<UUID> ids, DistrictTimes times)
      throws SQLException {
    for (var id : ids) {
      var before = tx.setSavepoint();
      try {
        climb(tx, List.of(id), times);
      } catch (SQLException | RuntimeException e) {
        if (Database.isInfrastructure(e)) {
          throw e;
        }
        tx.rollback(before);
        due.putOff(tx, id, times);
        failed.increment();
        // without its message, which may hold words of the case
        log.error("case {} cannot climb: {} at {}", id, e.getClass(), e.getStackTrace()[0]);
      }
    }
  }
}
