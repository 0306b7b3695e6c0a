package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.PublicScan;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Homes;
import io.anshao.cases.lifecycle.SeenCases;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the cases that have, or owe, a public record. */
final class ReadingExposures {

  static final int MOST = 200;

  /** The clocks that only a public record, or a visit after it, stops. */
  static final List<String> CLOCKS =
      List.of(
          "penalty_publicity",
          "list_publish",
          "delist_publish",
          "media_publish",
          "fix_note",
          "appeal_answer",
          "look_back_30",
          "look_back_90");

  private static final String OF_DISTRICT =
      """
      select case_id from (
        select case_id, at as first from exposure_work
         where district = :district and stage not in ('withdrawn', 'expired')
        union all
        select case_id, due_at from %s due) s
       group by case_id order by min(first) nulls last limit :most\
      """
          .formatted(SeenCases.FIRST_DUE);

  private final DatabaseClient database;
  private final SeenCases cases;

  ReadingExposures(DatabaseClient database, SeenCases cases) {
    this.database = database;
    this.cases = cases;
  }

  /** Those of a district that the user may see, what is due first at the front of them. */
  Flux<Read> ofDistrict(String district, StaffUser user) {
    return cases.of(OF_DISTRICT, district, CLOCKS, MOST, user);
  }

  Mono<Read> find(UUID caseId, StaffUser user) {
    return cases.find(caseId, user);
  }

  /** The words against which a public text is looked at. */
  Mono<PublicScan> scan(UUID caseId, List<String> alsoNamed) {
    return database
        .sql(TipWords.TEXTS.formatted(Homes.of(":id")))
        .bind("id", caseId)
        .map(
            row ->
                new TipWords.Said(
                    String.valueOf(row.get("whose", String.class)),
                    String.valueOf(row.get("body", String.class))))
        .all()
        .collectList()
        .map(all -> TipWords.scan(all, alsoNamed));
  }
}
