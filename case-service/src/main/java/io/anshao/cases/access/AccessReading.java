package io.anshao.cases.access;

import io.anshao.cases.access.domain.Looked;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads the readings of a district. */
final class AccessReading {

  static final int PAGE = 100;

  private static final String SELECT =
      """
      select l.id, l.at, l.person, l.roles, l.unit, l.what, l.case_id, f.number, l.object,
             cardinality(l.pictures) as pictures
        from access_log l left join case_file f on f.id = l.case_id and f.district = l.district
       where %s order by l.id desc limit %d\
      """;

  private final DatabaseClient database;

  AccessReading(DatabaseClient database) {
    this.database = database;
  }

  /** A reading as it was kept. */
  record Stored(
      long id,
      Instant at,
      UUID person,
      List<String> roles,
      @Nullable String unit,
      String what,
      @Nullable UUID caseId,
      @Nullable String caseNumber,
      @Nullable String object,
      int pictures) {}

  /**
   * Rows of a page, and one more where the list goes on.
   *
   * @param own the reader's unit: what was looked at of cases that accuse it is not there
   */
  Mono<List<Stored>> page(String district, Optional<UnitCode> own, AccessQuery query) {
    var values = new LinkedHashMap<String, Object>();
    values.put("l.district = :district", district);
    own.ifPresent(
        unit ->
            values.put(
                "not exists (select 1 from case_row r where r.id = l.case_id and r.hidden @> :own)",
                new String[] {unit.value()}));
    query.person().ifPresent(id -> values.put("l.person = :person", id));
    query.caseId().ifPresent(id -> values.put("l.case_id = :caseId", id));
    query
        .caseNumber()
        .ifPresent(
            number ->
                values.put(
                    "l.case_id = (select id from case_file where district = l.district and number ="
                        + " :number)",
                    number));
    query.what().map(Looked::code).ifPresent(code -> values.put("l.what = :what", code));
    query.from().ifPresent(at -> values.put("l.at >= :from", at.atOffset(ZoneOffset.UTC)));
    query.to().ifPresent(at -> values.put("l.at < :to", at.atOffset(ZoneOffset.UTC)));
    query.before().ifPresent(id -> values.put("l.id < :before", id));
    return page(values);
  }

  private Mono<List<Stored>> page(Map<String, Object> values) {
    var statement = database.sql(SELECT.formatted(String.join(" and ", values.keySet()), PAGE + 1));
    for (var each : values.entrySet()) {
      var condition = each.getKey();
      var name = condition.substring(condition.lastIndexOf(':') + 1).replace(")", "");
      statement = statement.bind(name, each.getValue());
    }
    return statement.map(row -> stored(row)).all().collectList();
  }

  private static Stored stored(Readable row) {
    return new Stored(
        row.get("id", Long.class),
        row.get("at", OffsetDateTime.class).toInstant(),
        row.get("person", UUID.class),
        List.of(row.get("roles", String[].class)),
        row.get("unit", String.class),
        row.get("what", String.class),
        row.get("case_id", UUID.class),
        row.get("number", String.class),
        row.get("object", String.class),
        row.get("pictures", Integer.class));
  }
}
