package io.anshao.cases.visit;

import io.anshao.cases.lifecycle.Checklists;
import io.anshao.cases.visit.domain.ChecklistSet;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The checklists of all districts in memory; another instance's change is seen within a second. */
final class ChecklistBook extends BatchLoop implements Checklists {

  /** For districts that were made before there were checklists. */
  static final ChecklistSet SHIPPED = PackChecklists.of("330205").toSet(PackChecklists.FIRST);

  private final Map<String, List<ChecklistSet>> held = new ConcurrentHashMap<>();

  ChecklistBook(Database database) {
    super("checklists", database);
  }

  @Override
  public boolean has(String district, long version, String code, Collection<String> items) {
    return find(district, version)
        .flatMap(set -> set.find(code))
        .filter(list -> list.hasAll(items))
        .isPresent();
  }

  /** That version of the district's checklists. */
  Optional<ChecklistSet> find(String district, long version) {
    return of(district).stream().filter(set -> set.version() == version).findFirst();
  }

  /** What is gone through now. */
  ChecklistSet latest(String district) {
    return of(district).getLast();
  }

  private List<ChecklistSet> of(String district) {
    var stored = held.getOrDefault(district, List.of());
    return stored.isEmpty() ? List.of(SHIPPED) : stored;
  }

  /** Takes in what is stored of a district; one reads one's own write. */
  void look(Connection tx, String district) throws SQLException {
    held.put(district, ChecklistRows.all(tx, district));
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    for (var each : ChecklistRows.versions(tx).entrySet()) {
      if (!held.containsKey(each.getKey()) || latest(each.getKey()).version() < each.getValue()) {
        look(tx, each.getKey());
      }
    }
    return false;
  }
}
