package io.anshao.cases.subject;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.subject.domain.PastCase;
import io.anshao.cases.subject.domain.Sameness;
import io.anshao.cases.subject.domain.SubjectKey;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the cases of a party. */
final class PastCaseRows {

  /** A name that many give, such as 不知道, is nobody's history. */
  private static final int MOST = 1000;

  private static final String KEY =
      """
      select name, uscc from case_subject
       where id = :id and district = :district and (is_established or :unit = '')\
      """;

  /**
   * Two codes of one form that differ are two parties, whatever their names. Hazards and penalties
   * are those of the party that staff established, not of one that a tip names.
   */
  private static final String SELECT =
      """
      select s.id, s.registered_at, s.founded_at, s.has_major and s.is_established as has_major,
             case when s.is_established then s.penalties else '{}' end as penalties,
             coalesce(s.uscc = :uscc, false) as same_code
        from case_subject s join case_file f on f.id = s.id
       where s.district = :district
         and (s.uscc = :uscc
              or s.name = :name and (s.uscc is null or length(s.uscc) <> length(:uscc)))
         and f.stage <> 'cancelled'
         and (:unit = '' or s.is_established and :unit = any (f.units))
         and not exists (select 1 from case_row r where r.id = s.id and :own = any (r.hidden))
       order by s.registered_at desc, s.id limit :most\
      """;

  private final DatabaseClient database;

  PastCaseRows(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Whom a case is about; empty when nobody said so.
   *
   * @param unit that asks, and is told only what staff established; empty for the office
   */
  Mono<SubjectKey> keyOf(UUID caseId, String district, Optional<UnitCode> unit) {
    return database
        .sql(KEY)
        .bind("id", caseId)
        .bind("district", district)
        .bind("unit", unit.map(UnitCode::value).orElse(""))
        .map(
            row ->
                new SubjectKey(
                    Optional.ofNullable(row.get("uscc", String.class)),
                    Optional.ofNullable(row.get("name", String.class))))
        .one()
        .filter(SubjectKey::isKnown);
  }

  /** Its cases, newest first; for a unit, of those it sees; for nobody what accuses their own. */
  Flux<PastCase> of(SubjectKey key, String district, Asker by) {
    return database
        .sql(SELECT)
        .bind("district", district)
        // nothing equals what nobody has
        .bind("uscc", key.uscc().orElse(""))
        .bind("name", key.name().orElse(""))
        .bind("unit", by.unit().map(UnitCode::value).orElse(""))
        .bind("own", by.own().map(UnitCode::value).orElse(""))
        .bind("most", MOST)
        .map(row -> read(row))
        .all();
  }

  private static PastCase read(Readable row) {
    return new PastCase(
        required(row, "id", UUID.class),
        required(row, "registered_at", OffsetDateTime.class).toInstant(),
        required(row, "same_code", Boolean.class) ? Sameness.USCC : Sameness.NAME,
        Optional.ofNullable(row.get("founded_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        required(row, "has_major", Boolean.class),
        List.of(required(row, "penalties", LocalDate[].class)));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
