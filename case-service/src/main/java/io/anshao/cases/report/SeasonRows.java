package io.anshao.cases.report;

import io.anshao.cases.report.domain.ReportKind;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Season;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seasons and what they ask for, as stored. */
final class SeasonRows {

  private SeasonRows() {}

  /** Grows with every change. */
  static long changes(Connection tx) throws SQLException {
    var sql =
        "select (select coalesce(sum(version), 0) from report_season)"
            + " + (select count(*) from report_period where opened_at is not null)";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static List<Season> all(Connection tx) throws SQLException {
    var found = new ArrayList<Season>();
    var sql = "select id, district, year, name, version from report_season";
    try (var select = tx.prepareStatement(sql);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(season(tx, rows));
      }
    }
    return found;
  }

  static Optional<Season> find(Connection tx, UUID id) throws SQLException {
    var sql = "select id, district, year, name, version from report_season where id = ? for update";
    try (var select = tx.prepareStatement(sql)) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(season(tx, rows)) : Optional.empty();
      }
    }
  }

  private static Season season(Connection tx, ResultSet row) throws SQLException {
    var id = row.getObject(1, UUID.class);
    var periods = new ArrayList<ReportPeriod>();
    var opened = new HashSet<String>();
    var sql =
        "select code, name, kind, starts_at, ends_at, due_at, opened_at from report_period where"
            + " season = ? order by due_at, code";
    try (var select = tx.prepareStatement(sql)) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          periods.add(period(rows));
          if (rows.getObject(7) != null) {
            opened.add(rows.getString(1));
          }
        }
      }
    }
    return new Season(
        id,
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getInt(5),
        List.copyOf(periods),
        opened);
  }

  private static ReportPeriod period(ResultSet row) throws SQLException {
    return new ReportPeriod(
        row.getString(1),
        row.getString(2),
        ReportKind.ofCode(row.getString(3)).orElseThrow(),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }

  /** Unless the district has one of that year. */
  static void insert(Connection tx, Season season, UUID by) throws SQLException {
    var sql =
        "insert into report_season (id, district, year, name, made_by) values (?, ?, ?, ?, ?) on"
            + " conflict (district, year) do nothing";
    try (var insert = tx.prepareStatement(sql)) {
      insert.setObject(1, season.id());
      insert.setString(2, season.district());
      insert.setInt(3, season.year());
      insert.setString(4, season.name());
      insert.setObject(5, by);
      if (insert.executeUpdate() > 0) {
        put(tx, season);
      }
    }
  }

  /** Puts name and periods in place of what was; opened periods stay opened. */
  static void replace(Connection tx, Season season) throws SQLException {
    var sql = "update report_season set name = ?, version = version + 1 where id = ?";
    try (var update = tx.prepareStatement(sql)) {
      update.setString(1, season.name());
      update.setObject(2, season.id());
      update.executeUpdate();
    }
    var codes = season.periods().stream().map(ReportPeriod::code).toArray(String[]::new);
    try (var delete =
        tx.prepareStatement("delete from report_period where season = ? and code <> all (?)")) {
      delete.setObject(1, season.id());
      delete.setArray(2, tx.createArrayOf("text", codes));
      delete.executeUpdate();
    }
    put(tx, season);
  }

  private static void put(Connection tx, Season season) throws SQLException {
    var sql =
        """
        insert into report_period (season, code, name, kind, starts_at, ends_at, due_at) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (season, code) do update
           set name = excluded.name, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
               due_at = excluded.due_at\
        """;
    try (var insert = tx.prepareStatement(sql)) {
      for (var period : season.periods()) {
        insert.setObject(1, season.id());
        insert.setString(2, period.code());
        insert.setString(3, period.name());
        insert.setString(4, period.kind().code());
        insert.setObject(5, at(period.from()));
        insert.setObject(6, at(period.to()));
        insert.setObject(7, at(period.dueAt()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static void opened(Connection tx, UUID season, String code, Instant at) throws SQLException {
    var sql =
        "update report_period set opened_at = ? where season = ? and code = ? and opened_at is"
            + " null";
    try (var update = tx.prepareStatement(sql)) {
      update.setObject(1, at(at));
      update.setObject(2, season);
      update.setString(3, code);
      update.executeUpdate();
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
