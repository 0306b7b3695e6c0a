package io.anshao.cases.recusal;

import io.anshao.cases.lifecycle.Avoidance;
import io.anshao.cases.lifecycle.domain.FirmName;
import io.anshao.cases.recusal.TieRows.Known;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All ties in memory; another instance's change is seen within a second. */
final class TieBook extends BatchLoop implements Avoidance {

  private volatile Held held = new Held(0, Map.of(), Map.of());

  TieBook(Database database) {
    super("ties", database);
  }

  private record Held(long version, Map<String, Set<UUID>> names, Map<String, Set<UUID>> usccs) {}

  @Override
  public boolean isEmpty() {
    return held.names().isEmpty() && held.usccs().isEmpty();
  }

  @Override
  public Set<UUID> tiedTo(Subjects subjects) {
    var now = held;
    var tied = new HashSet<UUID>();
    subjects
        .names()
        .forEach(name -> tied.addAll(now.names().getOrDefault(FirmName.normal(name), Set.of())));
    subjects
        .usccs()
        .forEach(code -> tied.addAll(now.usccs().getOrDefault(FirmName.code(code), Set.of())));
    return tied;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    look(tx);
    return false;
  }

  /** Takes in what changed; one reads one's own write. */
  synchronized void look(Connection tx) throws SQLException {
    var version = TieRows.version(tx);
    if (version != held.version()) {
      held = held(version, TieRows.all(tx));
    }
  }

  private static Held held(long version, List<Known> ties) {
    var names = new HashMap<String, Set<UUID>>();
    var usccs = new HashMap<String, Set<UUID>>();
    for (var tie : ties) {
      put(names, tie.normal(), tie.person());
      put(usccs, tie.uscc(), tie.person());
    }
    return new Held(version, Map.copyOf(names), Map.copyOf(usccs));
  }

  private static void put(
      Map<String, Set<UUID>> people, @org.jspecify.annotations.Nullable String key, UUID person) {
    if (key != null) {
      people.computeIfAbsent(key, _ -> new HashSet<>()).add(person);
    }
  }
}
