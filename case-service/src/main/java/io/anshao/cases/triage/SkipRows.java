package io.anshao.cases.triage;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.queue.InSight;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** What was skipped, as it is stored; never changed. */
final class SkipRows {

  private SkipRows() {}

  /** How often a person skipped for a reason. */
  record Count(UUID person, String reason, long count) {}

  /** Notes it once under the same id; false when the person sees no such case. */
  static boolean insert(
      DeskTransaction tx,
      InSight sight,
      UUID id,
      UUID caseId,
      UUID person,
      SkipReason reason,
      Instant at) {
    var sql =
        """
        with found as (select r.id, r.district, r.version from case_row r where r.id = :case and %s),
             noted as (insert into triage_skip (id, district, case_id, version, person, reason, at)
                       select :id, district, id, version, :person, :reason, :at from found
                       on conflict (id) do nothing)
        select count(*) from found"""
            .formatted(InSight.SQL);
    return sight
            .bind(tx.sql().sql(sql))
            .param("id", id)
            .param("case", caseId)
            .param("person", person)
            .param("reason", reason.code())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }

  static Flux<Count> counts(DatabaseClient database, String district, Instant since) {
    return database
        .sql(
            """
            select person, reason, count(*) as count from triage_skip
             where district = :district and at >= :since
             group by person, reason order by count(*) desc, person, reason""")
        .bind("district", district)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .map(row -> count(row))
        .all();
  }

  private static Count count(Readable row) {
    return new Count(
        row.get("person", UUID.class),
        row.get("reason", String.class),
        row.get("count", Number.class).longValue());
  }
}
