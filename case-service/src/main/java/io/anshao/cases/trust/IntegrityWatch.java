package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.trust.domain.Fault;
import io.anshao.cases.trust.domain.Finding;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks everything, again and again, beside everything else: the log of every case, its present,
 * the lists, the daily records. One instance does so at a time.
 */
final class IntegrityWatch extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(IntegrityWatch.class);

  private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

  /**
   * At least so long, and four times as long as the step took: what people wait for comes first.
   */
  private static final Duration BETWEEN_STEPS = Duration.ofMillis(100);

  private static final int SHARE = 4;

  /** Who holds it checks; it goes with the connection. */
  private static final long LOCK = 0x616E7368616F69L;

  private static final int CASES_AT_ONCE = 50;
  private static final int LEAVES_AT_ONCE = 2000;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String NEXT =
      "select id from case_file where id > :after order by id limit :limit";

  private static final String ORPHANS =
      """
      select distinct p.ref from tree_pending p
       where p.district = :district and p.kind = 'event'
         and not exists (select 1 from case_file f where f.id = p.ref)\
      """;

  private final Database database;
  private final Districts districts;
  private final IntegrityCheck check;

  IntegrityWatch(Database database, Districts districts, IntegrityCheck check) {
    super("integrity-watch");
    this.database = database;
    this.districts = districts;
    this.check = check;
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGivenWithin(BETWEEN_ROUNDS)) {
      try (var connection = database.open()) {
        if (leads(connection)) {
          round(connection, signal);
        }
      } catch (SQLException e) {
        log.warn("the check waits: SQLState {}", e.getSQLState());
      }
    }
  }

  private static boolean leads(Connection connection) throws SQLException {
    var leads =
        DeskTransaction.on(connection)
            .sql()
            .sql("select pg_try_advisory_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    connection.commit();
    return leads;
  }

  private void round(Connection connection, StopSignal signal) throws SQLException {
    begin(connection, ProgressRows.CASES);
    var after = BEFORE_ALL;
    var took = Duration.ZERO;
    while (!signal.isGivenWithin(pauseAfter(took))) {
      var began = System.nanoTime();
      var ids = cases(connection, after);
      took = Duration.ofNanos(System.nanoTime() - began);
      connection.commit();
      if (ids.isEmpty()) {
        end(connection, ProgressRows.CASES);
        break;
      }
      after = ids.getLast();
    }
    for (var district : districts.codes()) {
      if (signal.isGiven()) {
        return;
      }
      record(connection, district, signal);
    }
  }

  private static Duration pauseAfter(Duration step) {
    var share = step.multipliedBy(SHARE);
    return share.compareTo(BETWEEN_STEPS) > 0 ? share : BETWEEN_STEPS;
  }

  /** Looks at some cases; the transaction sees one moment, so that nothing moves meanwhile. */
  private List<UUID> cases(Connection tx, UUID after) throws SQLException {
    seeOneMoment(tx);
    var ids =
        DeskTransaction.on(tx)
            .sql()
            .sql(NEXT)
            .param("after", after)
            .param("limit", CASES_AT_ONCE)
            .query(UUID.class)
            .list();
    if (!ids.isEmpty()) {
      check(tx, ids);
      new ProgressRows(tx).reach(ProgressRows.CASES, ids.getLast().toString(), ids.size());
    }
    return ids;
  }

  /** Looks at these cases now; a transaction that has done nothing yet. */
  void check(Connection tx, List<UUID> ids) throws SQLException {
    var rows = new FindingRows(tx);
    var known = rows.known(ids);
    for (var each : check.of(tx, ids)) {
      if (!each.findings().isEmpty() || known.contains(each.caseId())) {
        rows.put(each.district(), each.caseId(), each.findings());
      }
    }
  }

  static void seeOneMoment(Connection tx) throws SQLException {
    try (var statement = tx.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
    }
  }

  /** Walks the daily record of a district, and names the cases that are gone. */
  void record(Connection connection, String district, StopSignal signal) throws SQLException {
    var name = "record/" + district;
    begin(connection, name);
    var walk = new LogCheck(district, LEAVES_AT_ONCE);
    var before = 0L;
    boolean more;
    Duration took;
    do {
      var began = System.nanoTime();
      seeOneMoment(connection);
      more = walk.step(connection);
      new ProgressRows(connection)
          .reach(name, Long.toString(walk.walked()), walk.walked() - before);
      before = walk.walked();
      connection.commit();
      took = Duration.ofNanos(System.nanoTime() - began);
    } while (more && !signal.isGivenWithin(pauseAfter(took)));
    if (!more) {
      var rows = new FindingRows(connection);
      rows.put(district, null, walk.findings());
      gone(connection, district, walk.removed())
          .forEach((id, found) -> rows.put(district, id, found));
      end(connection, name);
    }
  }

  private static Map<UUID, List<Finding>> gone(Connection tx, String district, List<UUID> removed) {
    var gone = new TreeMap<UUID, List<Finding>>();
    var finding = List.of(new Finding(Fault.CASE_REMOVED, null, ""));
    removed.forEach(id -> gone.put(id, finding));
    DeskTransaction.on(tx)
        .sql()
        .sql(ORPHANS)
        .param("district", district)
        .query(UUID.class)
        .list()
        .forEach(id -> gone.put(id, finding));
    return gone;
  }

  private static void begin(Connection tx, String what) throws SQLException {
    new ProgressRows(tx).begin(what);
    tx.commit();
  }

  private static void end(Connection tx, String what) throws SQLException {
    new ProgressRows(tx).end(what);
    tx.commit();
  }
}
