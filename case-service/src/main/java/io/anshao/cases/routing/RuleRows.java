package io.anshao.cases.routing;

import io.anshao.cases.routing.domain.Facts;
import io.anshao.cases.routing.domain.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What became of the rules' word, as stored. */
final class RuleRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private RuleRows() {}

  /**
   * An assignment and what the rules said of it.
   *
   * @param suggested {@code null} when they said nothing
   */
  record Routed(
      UUID caseId,
      long version,
      String district,
      String number,
      Instant at,
      Facts facts,
      String lead,
      @Nullable Integer ruleSet,
      @Nullable String rule,
      @Nullable String suggested,
      boolean hasReason) {}

  static void insert(Connection tx, List<Routed> routed) throws SQLException {
    var sql = "insert into routed_case values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (var insert = tx.prepareStatement(sql)) {
      for (var each : routed) {
        insert.setObject(1, each.caseId());
        insert.setLong(2, each.version());
        insert.setString(3, each.district());
        insert.setString(4, each.number());
        insert.setTimestamp(5, Timestamp.from(each.at()));
        insert.setString(6, JSON.writeValueAsString(each.facts()));
        insert.setString(7, each.lead());
        insert.setObject(8, each.ruleSet());
        insert.setString(9, each.rule());
        insert.setString(10, each.suggested());
        insert.setBoolean(11, each.hasReason());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The last assignments of a district, newest first. */
  static List<Trial.Past> past(Connection tx, String district, int limit) throws SQLException {
    var past = new ArrayList<Trial.Past>();
    var sql =
        """
        select number, facts, lead from routed_case
         where district = ? order by assigned_at desc, case_id limit ?""";
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      select.setInt(2, limit);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          past.add(
              new Trial.Past(
                  rows.getString(1),
                  JSON.readValue(rows.getString(2), Facts.class),
                  rows.getString(3)));
        }
      }
    }
    return past;
  }

  /** How the office took the rules' word. */
  static OverrideCounts counts(Connection tx, String district) throws SQLException {
    var sql =
        """
        select count(*), count(suggested), count(*) filter (where lead = suggested),
               count(*) filter (where lead <> suggested and has_reason)
          from routed_case where district = ?""";
    try (var select = tx.prepareStatement(sql)) {
      select.setString(1, district);
      try (var rows = select.executeQuery()) {
        rows.next();
        return OverrideCounts.of(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4));
      }
    }
  }
}
