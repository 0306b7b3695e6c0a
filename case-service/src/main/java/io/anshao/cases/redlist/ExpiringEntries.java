package io.anshao.cases.redlist;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.TreeMap;

/** Takes off the list what was shown long enough, once each, on any number of instances. */
final class ExpiringEntries extends BatchLoop {

  private static final int AT_ONCE = 50;

  private final Districts districts;
  private final KeepingEntries keeping;
  private final BusinessClock clock;

  ExpiringEntries(
      Database database, Districts districts, KeepingEntries keeping, BusinessClock clock) {
    super("expiring-entries", database);
    this.districts = districts;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var days = new TreeMap<String, LocalDate>();
    for (var code : districts.codes()) {
      days.put(code, Deadline.dateOf(clock.now(code)));
    }
    var ids = EntryRows.due(tx, days, AT_ONCE);
    var open = DeskTransaction.on(tx);
    for (var id : ids) {
      var district = EntryRows.get(open, id).district();
      keeping.expire(open, id, clock.now(district), days.getOrDefault(district, LocalDate.MIN));
    }
    return !ids.isEmpty();
  }
}
