package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Suggester;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The words of all districts in memory; a new district has them within a second. */
final class LexiconBook extends BatchLoop {

  private final Map<String, Suggester> held = new ConcurrentHashMap<>();

  LexiconBook(Database database) {
    super("suggestion-lexicons", database);
  }

  /** What judges the words of that district. */
  Optional<Suggester> in(String district) {
    return Optional.ofNullable(held.get(district));
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    LexiconRows.others(tx, held.keySet())
        .forEach((district, lexicon) -> held.put(district, new Suggester(lexicon)));
    return false;
  }
}
