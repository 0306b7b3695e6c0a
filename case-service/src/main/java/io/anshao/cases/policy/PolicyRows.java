package io.anshao.cases.policy;

import io.anshao.cases.clock.domain.SlaPolicies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Clocks of districts as stored, every version. */
final class PolicyRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private PolicyRows() {}

  /**
   * One version.
   *
   * @param from business time from which clocks are started under it
   */
  record Stored(SlaPolicies policies, Instant from) {}

  static void insert(
      Connection tx,
      String district,
      int version,
      PolicyEntry entry,
      String reason,
      UUID by,
      Instant from)
      throws SQLException {
    var sql =
        """
        insert into sla_policy (district, version, rows, reason, made_by, from_at)
        values (?, ?, ?, ?, ?, ?)""";
    try (var insert = tx.prepareStatement(sql)) {
      insert.setString(1, district);
      insert.setInt(2, version);
      insert.setString(3, JSON.writeValueAsString(entry));
      insert.setString(4, reason);
      insert.setObject(5, by);
      insert.setObject(6, from.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** The version in force by district. */
  static Map<String, Integer> versions(Connection tx) throws SQLException {
    var versions = new HashMap<String, Integer>();
    var sql = "select district, max(version) from sla_policy group by district";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        versions.put(rows.getString(1), rows.getInt(2));
      }
    }
    return versions;
  }

  /** All versions of a district, oldest first. */
  static List<Stored> all(Connection tx, String district) throws SQLException {
    var sql = "select version, rows, from_at from sla_policy where district = ? order by version";
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      var found = new ArrayList<Stored>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Stored(
                  JSON.readValue(rows.getString(2), PolicyEntry.class).toPolicies(rows.getInt(1)),
                  rows.getObject(3, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    }
  }
}
