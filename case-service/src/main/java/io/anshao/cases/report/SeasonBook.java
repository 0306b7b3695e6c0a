package io.anshao.cases.report;

import io.anshao.cases.report.domain.Season;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The seasons of all districts in memory; another instance's change is seen within a second. */
final class SeasonBook extends BatchLoop {

  private final Map<UUID, Season> held = new ConcurrentHashMap<>();
  private long changes = -1;

  SeasonBook(Database database) {
    super("seasons", database);
  }

  Optional<Season> find(String district, UUID id) {
    return Optional.ofNullable(held.get(id)).filter(each -> each.district().equals(district));
  }

  /** All of a district, the newest first. */
  List<Season> in(String district) {
    return held.values().stream()
        .filter(each -> each.district().equals(district))
        .sorted(Comparator.comparing(Season::year).reversed())
        .toList();
  }

  Collection<Season> all() {
    return List.copyOf(held.values());
  }

  /** One reads one's own write. */
  Season take(Season season) {
    held.put(season.id(), season);
    return season;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var now = SeasonRows.changes(tx);
    if (now != changes) {
      SeasonRows.all(tx).forEach(this::take);
      changes = now;
    }
    return false;
  }
}
