package io.anshao.cases.report;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.domain.Appeal;
import io.anshao.cases.report.domain.Evidence.Finding;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads scores, what the assessor found, and what units object to. */
final class ScoreReading {

  private final DatabaseClient database;

  ScoreReading(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A drawn-up score.
   *
   * @param no counts the drawings-up of a unit's from 1
   */
  record StoredScore(UnitCode unit, int no, Instant at, byte[] bytes, byte[] hash) {}

  /** The latest of every unit. */
  Flux<StoredScore> latest(UUID season) {
    return database
        .sql(
            """
            select distinct on (unit) unit, no, at, bytes, hash from report_score
             where season = :season order by unit, no desc\
            """)
        .bind("season", season)
        .map(row -> score(row))
        .all();
  }

  /** By unit, oldest first. */
  Mono<Map<UnitCode, List<Finding>>> findings(UUID season) {
    return database
        .sql(
            "select id, unit, kind, case_number, reason from report_finding where season = :season"
                + " order by at, id")
        .bind("season", season)
        .map(row -> Map.entry(new UnitCode(text(row, "unit")), finding(row)))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** All of the season, oldest first. */
  Flux<Appeal> appeals(UUID season) {
    return database
        .sql(
            """
            select id, unit, score_no, deduction, reason, at, granted, answer, decided_at
              from report_appeal where season = :season order by at, id\
            """)
        .bind("season", season)
        .map(row -> appeal(row))
        .all();
  }

  private static StoredScore score(Readable row) {
    return new StoredScore(
        new UnitCode(text(row, "unit")),
        row.get("no", Integer.class),
        at(row, "at").orElseThrow(),
        row.get("bytes", byte[].class),
        row.get("hash", byte[].class));
  }

  private static Finding finding(Readable row) {
    return new Finding(
        String.valueOf(row.get("id", UUID.class)),
        Finding.Kind.ofCode(text(row, "kind")).orElseThrow(),
        Optional.ofNullable(row.get("case_number", String.class)),
        text(row, "reason"));
  }

  private static Appeal appeal(Readable row) {
    return new Appeal(
        row.get("id", UUID.class),
        text(row, "unit"),
        row.get("score_no", Integer.class),
        text(row, "deduction"),
        text(row, "reason"),
        at(row, "at").orElseThrow(),
        at(row, "decided_at")
            .map(
                decided ->
                    new Appeal.Decision(
                        row.get("granted", Boolean.class), text(row, "answer"), decided)));
  }

  private static Optional<Instant> at(Readable row, String column) {
    return Optional.ofNullable(row.get(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String text(Readable row, String column) {
    return String.valueOf(row.get(column, String.class));
  }
}
