package io.anshao.cases.report;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads reports, what was done with them, and their snapshots. */
final class ReportReading {

  private static final int MOST_URGENT = 200;

  private final DatabaseClient database;

  ReportReading(DatabaseClient database) {
    this.database = database;
  }

  /** Something that was done with a report. */
  record Act(int version, Instant at, String act, UUID person, @Nullable String words) {}

  /** A snapshot as it is stored. */
  record StoredSnapshot(UUID report, byte[] bytes, byte[] hash) {}

  Mono<StoredReport> find(UUID id) {
    return database
        .sql(ReportRow.SELECT + " where id = :id")
        .bind("id", id)
        .map(row -> report(row))
        .one();
  }

  /** All of a season. */
  Flux<StoredReport> ofSeason(UUID season) {
    return database
        .sql(ReportRow.SELECT + " where season = :season order by unit, period")
        .bind("season", season)
        .map(row -> report(row))
        .all();
  }

  /** The latest urgent ones, of one unit where it is named. */
  Flux<StoredReport> urgent(String district, Optional<UnitCode> unit) {
    var of = unit.isPresent() ? " and unit = :unit" : "";
    var sql =
        database
            .sql(
                ReportRow.SELECT
                    + " where district = :district and kind = 'urgent'"
                    + of
                    + " order by opened_at desc limit "
                    + MOST_URGENT)
            .bind("district", district);
    return unit.map(code -> sql.bind("unit", code.value()))
        .orElse(sql)
        .map(row -> report(row))
        .all();
  }

  /** What was done with it, oldest first. */
  Flux<Act> acts(UUID report) {
    return database
        .sql(
            "select version, at, act, person, words from report_act where report = :report order by"
                + " version")
        .bind("report", report)
        .map(
            row ->
                new Act(
                    row.get("version", Integer.class),
                    row.get("at", OffsetDateTime.class).toInstant(),
                    row.get("act", String.class),
                    row.get("person", UUID.class),
                    row.get("words", String.class)))
        .all();
  }

  /** The latest snapshot of a report; empty while it was never submitted. */
  Mono<StoredSnapshot> snapshot(UUID report) {
    return database
        .sql(
            "select report, bytes, hash from report_snapshot where report = :report order by no"
                + " desc limit 1")
        .bind("report", report)
        .map(row -> snapshot(row))
        .one();
  }

  /** The snapshots that stand: of reports of the season that are submitted or frozen. */
  Flux<StoredSnapshot> standing(UUID season) {
    return database
        .sql(
            """
            select s.report, s.bytes, s.hash
              from report r join report_snapshot s on s.report = r.id and s.no = r.submission
             where r.season = :season and r.status in ('submitted', 'frozen')\
            """)
        .bind("season", season)
        .map(row -> snapshot(row))
        .all();
  }

  /** How often reports of the season came back, by unit. */
  Flux<UnitCode> returns(UUID season) {
    return database
        .sql(
            """
            select r.unit from report r join report_act a on a.report = r.id
             where r.season = :season and a.act = 'return'\
            """)
        .bind("season", season)
        .map(row -> new UnitCode(String.valueOf(row.get("unit", String.class))))
        .all();
  }

  private static StoredSnapshot snapshot(Readable row) {
    return new StoredSnapshot(
        row.get("report", UUID.class),
        row.get("bytes", byte[].class),
        row.get("hash", byte[].class));
  }

  private static StoredReport report(Readable row) {
    return ReportRow.read(
        new ReportRow.Cells() {
          @Override
          public <T> @Nullable T get(String name, Class<T> type) {
            return row.get(name, type);
          }
        });
  }
}
