package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Cases by their ids as the queue shows them today, and no other than the person may see. */
final class BehindRows {

  private static final String SELECT =
      """
      select r.id, r.number, f.stage, r.severity, r.title, r.unit_title, r.lead_unit, r.sight, r.hidden, r.registered_at
        from case_row r join case_file f on f.id = r.id
       where r.id = any (:ids)\
      """;

  private final DatabaseClient database;

  BehindRows(DatabaseClient database) {
    this.database = database;
  }

  /** A case; {@code title} is what the person may read of it. */
  record Row(
      UUID id,
      String number,
      String state,
      String severity,
      String title,
      @Nullable String leadUnit,
      Instant registeredAt) {}

  private record Stored(Row row, String unitTitle, List<UnitCode> sight, List<UnitCode> hidden) {

    Row forUnits() {
      return new Row(
          row.id(),
          row.number(),
          row.state(),
          row.severity(),
          unitTitle,
          row.leadUnit(),
          row.registeredAt());
    }
  }

  /** By id; what is out of sight is not there. */
  Mono<Map<UUID, Row>> find(Collection<UUID> ids, String district, Scope scope) {
    return database
        .sql(SELECT)
        .bind("ids", ids.toArray(UUID[]::new))
        .map(row -> stored(row))
        .all()
        .filter(each -> scope.sees(district, each.sight(), each.hidden()))
        .map(each -> scope instanceof Scope.WholeDistrict ? each.row() : each.forUnits())
        .collectMap(Row::id);
  }

  private static Stored stored(Readable row) {
    return new Stored(
        new Row(
            row.get("id", UUID.class),
            row.get("number", String.class),
            row.get("stage", String.class),
            row.get("severity", String.class),
            row.get("title", String.class),
            row.get("lead_unit", String.class),
            row.get("registered_at", OffsetDateTime.class).toInstant()),
        row.get("unit_title", String.class),
        units(row, "sight"),
        units(row, "hidden"));
  }

  /** Of {@code district/unit} or {@code unit}. */
  private static List<UnitCode> units(Readable row, String column) {
    return Arrays.stream(row.get(column, String[].class))
        .map(each -> new UnitCode(each.substring(each.indexOf('/') + 1)))
        .toList();
  }
}
