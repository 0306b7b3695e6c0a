package io.anshao.cases.escalation;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what is late climb, on any number of instances: the longest due first, a few hundred cases
 * in a transaction, so that a hundred thousand neither starve anybody nor are done twice. After an
 * outage it catches up, rung by rung.
 */
final class Escalation extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(Escalation.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int AT_ONCE = 200;

  private final Database database;
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
    super("escalation");
    this.database = database;
    this.ledger = ledger;
    this.districts = districts;
    this.due = due;
    this.climbing = climbing;
    this.clock = clock;
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        do {
          for (var district : districts.codes()) {
            while (!signal.isGiven() && climb(connection, district)) {
              connection.commit();
            }
            connection.rollback();
          }
        } while (!signal.isGivenWithin(EVERY));
      } catch (SQLException e) {
        log.warn("nothing can be escalated now: SQLState {}", e.getSQLState());
        signal.isGivenWithin(EVERY);
      } catch (RuntimeException e) {
        // without its message, which may hold words of a case
        log.error("nothing can be escalated: {} at {}", e.getClass(), e.getStackTrace()[0]);
        signal.isGivenWithin(EVERY);
      }
    }
  }

  /** Some cases more; false when nothing is due. */
  private boolean climb(Connection tx, String district) throws SQLException {
    var now = clock.now(district);
    var ids = due.due(tx, district, now, AT_ONCE);
    if (ids.isEmpty()) {
      return false;
    }
    var drafts = new ArrayList<Draft>();
    var others = new ArrayList<CaseFile>();
    for (var file : ledger.lock(tx, ids).values()) {
      climbing.due(file, now).ifPresentOrElse(drafts::add, () -> others.add(file));
    }
    ledger.append(tx, drafts);
    due.retimed(tx, others);
    log.info("{} cases of {} climbed", drafts.size(), district);
    return true;
  }
}
