package io.anshao.cases.report;

import io.anshao.cases.report.domain.StatTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Templates of districts as stored, every version. */
final class TemplateRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private TemplateRows() {}

  static void insert(
      Connection tx, String district, int version, TemplateEntry entry, String reason, UUID by)
      throws SQLException {
    var sql =
        "insert into stat_template (district, version, body, reason, made_by) values (?, ?, ?, ?,"
            + " ?)";
    try (var insert = tx.prepareStatement(sql)) {
      insert.setString(1, district);
      insert.setInt(2, version);
      insert.setString(3, JSON.writeValueAsString(entry));
      insert.setString(4, reason);
      insert.setObject(5, by);
      insert.executeUpdate();
    }
  }

  /** The version in force by district. */
  static Map<String, Integer> versions(Connection tx) throws SQLException {
    var versions = new HashMap<String, Integer>();
    var sql = "select district, max(version) from stat_template group by district";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getInt(2));
      }
    }
    return versions;
  }

  /** All versions of a district, oldest first. */
  static List<StatTemplate> all(Connection tx, String district) throws SQLException {
    var sql = "select version, body from stat_template where district = ? order by version";
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      var found = new ArrayList<StatTemplate>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var entry = JSON.readValue(rows.getString(2), TemplateEntry.class);
          found.add(entry.toTemplate(rows.getInt(1)));
        }
      }
      return found;
    }
  }
}
