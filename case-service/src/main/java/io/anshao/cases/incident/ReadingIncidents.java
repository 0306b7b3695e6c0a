package io.anshao.cases.incident;

import io.anshao.cases.incident.Incident.Line;
import io.anshao.cases.incident.Incident.Location;
import io.anshao.cases.lifecycle.Scope.WholeDistrict;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads incidents with their cases. */
final class ReadingIncidents {

  private static final String SELECT =
      """
      select i.id, i.opened_at, i.closed_at, i.lat, i.lng,
             r.id as case_id, r.number, r.title, r.severity, r.registered_at, f.stage
        from incident i
        join incident_tip t on t.incident = i.id
        join case_row r on r.id = t.case_id
        join case_file f on f.id = t.case_id
       where i.district = :district and not r.hidden && :own::text[] and %s
       order by i.opened_at desc, i.id, t.at, t.case_id""";

  private final DatabaseClient database;

  ReadingIncidents(DatabaseClient database) {
    this.database = database;
  }

  private record Row(
      UUID id, Instant openedAt, @Nullable Instant closedAt, Location location, Line line) {}

  /** Those that are not closed, newest first. */
  Flux<Incident> open(WholeDistrict scope) {
    return read(select("i.closed_at is null", scope));
  }

  Mono<Incident> find(WholeDistrict scope, UUID id) {
    return read(select("i.id = :id", scope).bind("id", id)).next();
  }

  private DatabaseClient.GenericExecuteSpec select(String which, WholeDistrict scope) {
    return database
        .sql(SELECT.formatted(which))
        .bind("district", scope.district())
        .bind("own", scope.own().map(UnitCode::value).stream().toArray(String[]::new));
  }

  private static Flux<Incident> read(DatabaseClient.GenericExecuteSpec statement) {
    return statement
        .map(row -> row(row))
        .all()
        .bufferUntilChanged(Row::id)
        .map(ReadingIncidents::incident);
  }

  private static Incident incident(List<Row> rows) {
    var first = rows.getFirst();
    var lines = rows.stream().map(Row::line).toList();
    return new Incident(
        first.id(),
        first.openedAt(),
        lines.stream()
            .map(Line::registeredAt)
            .max(Comparator.naturalOrder())
            .orElse(first.openedAt()),
        first.closedAt(),
        // L1 is graver than L4
        lines.stream().map(Line::severity).min(Comparator.naturalOrder()).orElseThrow(),
        first.location(),
        lines);
  }

  private static Row row(Readable row) {
    var stage = Stage.valueOf(required(row, "stage", String.class).toUpperCase(Locale.ROOT));
    var closed = row.get("closed_at", OffsetDateTime.class);
    return new Row(
        required(row, "id", UUID.class),
        time(row, "opened_at"),
        closed == null ? null : closed.toInstant(),
        new Location(required(row, "lat", Double.class), required(row, "lng", Double.class)),
        new Line(
            required(row, "case_id", UUID.class),
            required(row, "number", String.class),
            required(row, "title", String.class),
            stage.code(),
            stage.title(),
            stage.titleEn(),
            required(row, "severity", String.class),
            time(row, "registered_at")));
  }

  private static Instant time(Readable row, String column) {
    return required(row, column, OffsetDateTime.class).toInstant();
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
