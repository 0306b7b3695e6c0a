package io.anshao.cases.survey;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.survey.domain.Surveyed;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the register. */
final class SurveyReading {

  static final int MOST = 200;

  private static final String WHERE =
      """
      where district = :district and surveyed_on is not null
        and (:unit is null or unit = :unit)
        and (:level is null or level = :level)
        and (:due is null or next_on <= :due)
        and (:q is null or position(:q in name) > 0 or position(:q in address) > 0)\
      """;

  private static final String LIST =
      """
      select id, version, name, uscc, address, street, area, unit, risks, surveyed_on, next_on
        from survey_entry
      """
          + WHERE
          + " order by next_on, name, id limit "
          + MOST;

  private static final String COUNT =
      """
      select count(*)::int as places, count(*) filter (where next_on <= :soon)::int as due
        from survey_entry
      """
          + WHERE;

  private static final String ACTS =
      """
      select a.at, a.person, a.source, a.case_id, a.body from survey_act a
        join survey_entry e on e.id = a.entry
       where e.id = :id and e.district = :district and (:unit is null or e.unit = :unit)
       order by a.version desc\
      """;

  private final DatabaseClient database;

  SurveyReading(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Which places.
   *
   * @param unit whose; {@code due} by which day they are to be surveyed again; {@code q} part of a
   *     name or address
   */
  record Wanted(
      String district,
      Optional<UnitCode> unit,
      @Nullable String level,
      @Nullable LocalDate due,
      @Nullable String q) {}

  /** A place as it stands in the register. */
  record Place(UUID id, int version, Surveyed surveyed, LocalDate nextOn) {}

  /** How many places there are, and how many of them are due by then. */
  record Counts(int places, int due) {}

  /** One survey. */
  record Past(Instant at, UUID by, String source, @Nullable UUID caseId, Surveyed surveyed) {}

  Mono<List<Place>> list(Wanted wanted) {
    return bound(LIST, wanted).map(SurveyReading::place).all().collectList();
  }

  Mono<Counts> counts(Wanted wanted, LocalDate soon) {
    return bound(COUNT, wanted)
        .bind("soon", soon)
        .map(
            row ->
                new Counts(
                    Objects.requireNonNull(row.get("places", Integer.class)),
                    Objects.requireNonNull(row.get("due", Integer.class))))
        .one();
  }

  private DatabaseClient.GenericExecuteSpec bound(String sql, Wanted wanted) {
    return database
        .sql(sql)
        .bind("district", wanted.district())
        .bind("unit", text(wanted.unit().map(UnitCode::value).orElse(null)))
        .bind("level", text(wanted.level()))
        .bind("due", Parameters.in(R2dbcType.DATE, wanted.due()))
        .bind("q", text(wanted.q()));
  }

  /** Every survey of a place, the latest first. */
  Flux<Past> past(String district, Optional<UnitCode> unit, UUID id) {
    return database
        .sql(ACTS)
        .bind("id", id)
        .bind("district", district)
        .bind("unit", text(unit.map(UnitCode::value).orElse(null)))
        .map(SurveyReading::past)
        .all();
  }

  private static Past past(Readable row) {
    return new Past(
        Objects.requireNonNull(row.get("at", Instant.class)),
        Objects.requireNonNull(row.get("person", UUID.class)),
        Objects.requireNonNull(row.get("source", String.class)),
        row.get("case_id", UUID.class),
        SurveyRows.read(Objects.requireNonNull(row.get("body", String.class))));
  }

  private static Place place(Readable row) {
    var said = Objects.requireNonNull(row.get("risks", String.class));
    return new Place(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("version", Integer.class)),
        new Surveyed(
            Objects.requireNonNull(row.get("name", String.class)),
            Optional.ofNullable(row.get("uscc", String.class)),
            Objects.requireNonNull(row.get("address", String.class)),
            Optional.ofNullable(row.get("street", String.class)),
            Optional.ofNullable(row.get("area", String.class)),
            new UnitCode(Objects.requireNonNull(row.get("unit", String.class))),
            List.of(SurveyRows.risks(said)),
            Objects.requireNonNull(row.get("surveyed_on", LocalDate.class))),
        Objects.requireNonNull(row.get("next_on", LocalDate.class)));
  }

  private static io.r2dbc.spi.Parameter text(@Nullable String value) {
    return Parameters.in(R2dbcType.VARCHAR, value);
  }
}
