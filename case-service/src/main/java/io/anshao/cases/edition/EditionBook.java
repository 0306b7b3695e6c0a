package io.anshao.cases.edition;

import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The editions of all districts in memory; another instance's change is seen within a second. */
public final class EditionBook<T> extends BatchLoop {

  private final EditionTable<?, T> table;
  private final Map<String, List<Edition<T>>> held = new ConcurrentHashMap<>();

  public EditionBook(EditionTable<?, T> table, Database database) {
    super(table.name(), database);
    this.table = table;
  }

  /** All editions of a district, oldest first. */
  public List<Edition<T>> of(String district) {
    return held.getOrDefault(district, List.of());
  }

  /** What holds now. */
  public Optional<Edition<T>> latest(String district) {
    var all = of(district);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** That edition of the district. */
  public Optional<Edition<T>> find(String district, long version) {
    return of(district).stream().filter(each -> each.version() == version).findFirst();
  }

  /** Takes in what is stored of a district; one reads one's own write. */
  List<Edition<T>> look(Connection tx, String district) throws SQLException {
    var all = table.all(tx, district);
    held.put(district, all);
    return all;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    for (var each : table.versions(tx).entrySet()) {
      if (latest(each.getKey()).filter(now -> now.version() >= each.getValue()).isEmpty()) {
        look(tx, each.getKey());
      }
    }
    return false;
  }
}
