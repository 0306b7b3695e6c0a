package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Lexicon;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The words of districts, as stored. */
final class LexiconRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private LexiconRows() {}

  static void insert(Connection tx, String district, Lexicon lexicon) throws SQLException {
    try (var insert = tx.prepareStatement("insert into suggestion_lexicon values (?, ?)")) {
      insert.setString(1, district);
      insert.setString(2, JSON.writeValueAsString(lexicon));
      insert.executeUpdate();
    }
  }

  /** Those of all districts but the known ones. */
  static Map<String, Lexicon> others(Connection tx, Collection<String> known) throws SQLException {
    var found = new HashMap<String, Lexicon>();
    var sql = "select district, lexicon from suggestion_lexicon where district <> all(?)";
    try (var select = tx.prepareStatement(sql)) {
      select.setArray(1, tx.createArrayOf("text", known.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), JSON.readValue(rows.getString(2), Lexicon.class));
        }
      }
    }
    return found;
  }
}
