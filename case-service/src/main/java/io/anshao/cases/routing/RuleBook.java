package io.anshao.cases.routing;

import io.anshao.cases.routing.RuleRows.Stored;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rules of all districts in memory; another instance's change is seen within a second. */
final class RuleBook extends BatchLoop {

  private final Map<String, Stored> held = new ConcurrentHashMap<>();

  RuleBook(Database database) {
    super("routing-rules", database);
  }

  Optional<Stored> in(String district) {
    return Optional.ofNullable(held.get(district));
  }

  /** One reads one's own write. */
  void take(String district, Stored stored) {
    held.merge(district, stored, (a, b) -> a.version() > b.version() ? a : b);
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    for (var each : RuleRows.versions(tx).entrySet()) {
      var known = held.get(each.getKey());
      if (known == null || known.version() < each.getValue()) {
        RuleRows.load(tx, each.getKey()).ifPresent(stored -> take(each.getKey(), stored));
      }
    }
    return false;
  }
}
