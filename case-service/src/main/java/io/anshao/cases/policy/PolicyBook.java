package io.anshao.cases.policy;

import io.anshao.cases.clock.Policies;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.policy.PolicyRows.Stored;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The clocks of all districts in memory; another instance's change is seen within a second. */
final class PolicyBook extends BatchLoop implements Policies {

  private final Map<String, List<Stored>> held = new ConcurrentHashMap<>();

  PolicyBook(Database database) {
    super("sla-policies", database);
  }

  @Override
  public SlaPolicies at(String district, Instant at) {
    var found = SlaPolicies.STANDARD;
    for (var stored : of(district)) {
      // the first version holds for whatever came before it too
      if (stored.policies().version() == 1 || !stored.from().isAfter(at)) {
        found = stored.policies();
      }
    }
    return found;
  }

  @Override
  public SlaPolicies version(String district, int version) {
    return of(district).stream()
        .map(Stored::policies)
        .filter(policies -> policies.version() == version)
        .findFirst()
        .orElse(SlaPolicies.STANDARD);
  }

  /** What holds for clocks that are started now. */
  SlaPolicies latest(String district) {
    var all = of(district);
    return all.isEmpty() ? SlaPolicies.STANDARD : all.getLast().policies();
  }

  private List<Stored> of(String district) {
    return held.getOrDefault(district, List.of());
  }

  /** Takes in what is stored of a district; one reads one's own write. */
  void look(Connection tx, String district) throws SQLException {
    held.put(district, PolicyRows.all(tx, district));
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    for (var each : PolicyRows.versions(tx).entrySet()) {
      if (latest(each.getKey()).version() < each.getValue() || !held.containsKey(each.getKey())) {
        look(tx, each.getKey());
      }
    }
    return false;
  }
}
