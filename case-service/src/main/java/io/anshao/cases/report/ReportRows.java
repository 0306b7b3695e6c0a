package io.anshao.cases.report;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.Filing;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Season;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes reports, what was done with them, and their snapshots. */
final class ReportRows {

  private static final String INSERT =
      """
      insert into report (id, district, unit, kind, season, period, template, status, version, content, opened_at)
      values (?, ?, ?, ?, ?, ?, (select coalesce(max(version), 1) from stat_template where district = ?),
              'draft', 1, ?, ?)
      on conflict do nothing\
      """;

  private static final String UPDATE =
      """
      update report
         set status = :status, version = :version, content = :content, first_submitted_at = :first::timestamptz,
             was_late = :late, submission = :submission, signed_by = :signer::uuid,
             reminded_at = :reminded::timestamptz, last_act = :act, last_by = :by
       where id = :id\
      """;

  private ReportRows() {}

  /** The units that have a report of the period. */
  static Set<String> units(Connection tx, UUID season, String period) throws SQLException {
    var units = new HashSet<String>();
    try (var select =
        tx.prepareStatement("select unit from report where season = ? and period = ?")) {
      select.setObject(1, season);
      select.setString(2, period);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          units.add(rows.getString(1));
        }
      }
    }
    return units;
  }

  /** An empty report of the period, unless the unit has one. */
  static void open(Connection tx, Season season, ReportPeriod period, UnitCode unit, Instant at)
      throws SQLException {
    insert(
        tx,
        new Empty(
            UUID.randomUUID(),
            season.district(),
            unit,
            period.kind().code(),
            season.id(),
            period.code(),
            at));
  }

  /** A report without a period; again under the same id, nothing. */
  static void openUrgent(Connection tx, UUID id, String district, UnitCode unit, Instant at)
      throws SQLException {
    insert(tx, new Empty(id, district, unit, "urgent", null, null, at));
  }

  private record Empty(
      UUID id,
      String district,
      UnitCode unit,
      String kind,
      @Nullable UUID season,
      @Nullable String period,
      Instant at) {}

  private static void insert(Connection tx, Empty report) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, report.id());
      insert.setString(2, report.district());
      insert.setString(3, report.unit().value());
      insert.setString(4, report.kind());
      insert.setObject(5, report.season());
      insert.setString(6, report.period());
      insert.setString(7, report.district());
      insert.setString(8, ContentEntry.write(Content.EMPTY));
      insert.setObject(9, report.at().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  /** One, locked until the transaction ends. */
  static Optional<StoredReport> locked(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql(ReportRow.SELECT + " where id = :id for update")
        .param("id", id)
        .query((row, n) -> ReportRow.read(cells(row)))
        .optional();
  }

  private static ReportRow.Cells cells(ResultSet row) {
    return new ReportRow.Cells() {
      @Override
      public <T> @Nullable T get(String name, Class<T> type) {
        try {
          return row.getObject(name, type);
        } catch (SQLException e) {
          throw new IllegalStateException(name, e);
        }
      }
    };
  }

  /** Keeps how it stands now, and what was done. */
  static void update(
      DeskTransaction tx, StoredReport report, ReportAct act, Instant at, UUID by, String words) {
    var filing = report.filing();
    tx.sql()
        .sql(UPDATE)
        .param("status", filing.status().code())
        .param("version", filing.version())
        .param("content", ContentEntry.write(report.content()))
        .param("first", filing.firstSubmittedAt().map(ReportRows::utc).orElse(null))
        .param("late", filing.wasLate())
        .param("submission", filing.submission())
        .param("signer", filing.signedBy().map(UUID::toString).orElse(null))
        .param("reminded", filing.remindedAt().map(ReportRows::utc).orElse(null))
        .param("act", act.code())
        .param("by", by)
        .param("id", report.id())
        .update();
    note(tx, report.id(), filing, act, at, by, words);
  }

  private static void note(
      DeskTransaction tx,
      UUID id,
      Filing filing,
      ReportAct act,
      Instant at,
      UUID by,
      String words) {
    tx.sql()
        .sql(
            """
            insert into report_act (report, version, at, act, person, words)
            values (:report, :version, :at, :act, :person, :words)\
            """)
        .param("report", id)
        .param("version", filing.version())
        .param("at", utc(at))
        .param("act", act.code())
        .param("person", by)
        .param("words", words.isEmpty() ? null : words)
        .update();
  }

  static void insertSnapshot(DeskTransaction tx, UUID report, int no, byte[] bytes, byte[] hash) {
    tx.sql()
        .sql("insert into report_snapshot (report, no, bytes, hash) values (:r, :no, :bytes, :h)")
        .param("r", report)
        .param("no", no)
        .param("bytes", bytes)
        .param("h", hash)
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
