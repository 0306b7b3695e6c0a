package io.anshao.cases.report;

import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The templates of all districts in memory; another instance's change is seen within a second. */
final class TemplateBook extends BatchLoop {

  /** For districts that were made before there were reports. */
  static final StatTemplate SHIPPED = PackReports.of("330205").toTemplate(PackReports.FIRST);

  private final Map<String, List<StatTemplate>> held = new ConcurrentHashMap<>();

  TemplateBook(Database database) {
    super("templates", database);
  }

  /** That version of the district's template. */
  Optional<StatTemplate> find(String district, int version) {
    return of(district).stream().filter(each -> each.version() == version).findFirst();
  }

  /** What is asked for now. */
  StatTemplate latest(String district) {
    return of(district).getLast();
  }

  private List<StatTemplate> of(String district) {
    var stored = held.getOrDefault(district, List.of());
    return stored.isEmpty() ? List.of(SHIPPED) : stored;
  }

  /** Takes in what is stored of a district; one reads one's own write. */
  void look(Connection tx, String district) throws SQLException {
    held.put(district, TemplateRows.all(tx, district));
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    for (var each : TemplateRows.versions(tx).entrySet()) {
      if (!held.containsKey(each.getKey()) || latest(each.getKey()).version() < each.getValue()) {
        look(tx, each.getKey());
      }
    }
    return false;
  }
}
