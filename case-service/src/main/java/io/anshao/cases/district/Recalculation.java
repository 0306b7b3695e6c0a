package io.anshao.cases.district;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.Policies;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.lifecycle.CaseClocks;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.edge.time.BusinessClock;
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
 * After a calendar or the policies were changed: computes the open clocks of its district anew, a
 * few hundred cases in a transaction, on whatever instance comes first, and goes on where another
 * one was killed.
 */
final class Recalculation extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(Recalculation.class);
  private static final int AT_ONCE = 200;

  private static final String NEXT =
      """
      select district, after_case, policies from recalculation
       order by requested_at for update skip locked limit 1""";

  private static final String CASES =
      """
      select distinct case_id from case_clock
       where district = ? and stopped_at is null and case_id > ? order by case_id limit ?""";

  private static final String ADVANCE =
      "update recalculation set after_case = ? where district = ?";

  private static final String DONE = "delete from recalculation where district = ?";

  private final CaseLedger ledger;
  private final DistrictBook districts;
  private final Calendars calendars;
  private final Policies policies;
  private final BusinessClock clock;

  Recalculation(
      Database database,
      CaseLedger ledger,
      DistrictBook districts,
      Calendars calendars,
      Policies policies,
      BusinessClock clock) {
    super("recalculation", database);
    this.ledger = ledger;
    this.districts = districts;
    this.calendars = calendars;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * How far it is.
   *
   * @param isOfPolicies whether running clocks get the spans in force now
   */
  private record Place(String district, UUID after, boolean isOfPolicies) {}

  /** Some cases more. */
  @Override
  protected boolean step(Connection tx) throws SQLException {
    var next = next(tx);
    if (next.isEmpty()) {
      return false;
    }
    var place = next.get();
    if (place.after().equals(Recalculating.BEFORE_ALL)) {
      // the correction may have been made on another instance
      districts.refresh();
    }
    var ids = cases(tx, place);
    var now = clock.now(place.district());
    var calendar = calendars.of(place.district());
    var moved = ledger.retime(tx, ids, file -> moved(file, place, calendar, now));
    log.info("{} of {} cases of {} have other deadlines", moved, ids.size(), place.district());
    advance(tx, place, ids);
    return true;
  }

  private Clocks moved(CaseFile file, Place place, WorkCalendar calendar, Instant now) {
    var clocks = file.clocks();
    var timed =
        place.isOfPolicies()
            ? clocks.under(
                policies.at(place.district(), now),
                version -> policies.version(place.district(), version),
                CaseClocks.urgency(Overview.of(file.main()).severity()),
                calendar,
                now)
            : clocks;
    return timed.retimed(calendar, now);
  }

  private static Optional<Place> next(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement(NEXT);
        var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(
              new Place(rows.getString(1), rows.getObject(2, UUID.class), rows.getBoolean(3)))
          : Optional.empty();
    }
  }

  private static List<UUID> cases(Connection tx, Place place) throws SQLException {
    try (var select = tx.prepareStatement(CASES)) {
      select.setString(1, place.district());
      select.setObject(2, place.after());
      select.setInt(3, AT_ONCE);
      var ids = new ArrayList<UUID>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  private static void advance(Connection tx, Place place, List<UUID> done) throws SQLException {
    if (done.size() < AT_ONCE) {
      try (var delete = tx.prepareStatement(DONE)) {
        delete.setString(1, place.district());
        delete.executeUpdate();
      }
      return;
    }
    try (var update = tx.prepareStatement(ADVANCE)) {
      update.setObject(1, done.getLast());
      update.setString(2, place.district());
      update.executeUpdate();
    }
  }
}
