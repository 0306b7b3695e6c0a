package io.anshao.cases.samecontact;

import io.anshao.cases.lifecycle.Scope.WholeDistrict;
import io.anshao.cases.lifecycle.domain.Stage;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Finds the tips that have the same contact as those of a case. */
final class ReadingSameContacts {

  /** A list that is read at a glance. */
  private static final int MOST = 20;

  private static final String MET =
      """
      with own as (select tip_id from case_tip where case_id = :case),
           met as (select unnest(s.same_as) as tip_id from same_contact s join own using (tip_id)
                   union
                   select s.tip_id from same_contact s
                    where s.same_as && array(select tip_id from own))
      """;

  private static final String WITHIN =
      MET
          + """
            , pairs as (select s.tip_id, other from same_contact s, unnest(s.same_as) other
                         where s.tip_id in (select tip_id from own) and other in (select tip_id from own))
            select count(*) from (select tip_id from pairs union select other from pairs) twice""";

  private static final String OTHERS =
      MET
          + """
            select r.id, r.number, r.title, f.stage, t.tip_number, t.submitted_at
              from met m
              join case_tip t on t.tip_id = m.tip_id
              join case_row r on r.id = t.case_id
              join case_file f on f.id = t.case_id
             where t.case_id <> :case and r.district = :district and not r.hidden && :own::text[]
             order by t.submitted_at desc, t.tip_number
             limit :most""";

  private final DatabaseClient database;

  ReadingSameContacts(DatabaseClient database) {
    this.database = database;
  }

  /** As far as somebody with that view of the district may see the other cases. */
  Mono<SameContact> of(UUID caseId, WholeDistrict scope) {
    var within =
        database.sql(WITHIN).bind("case", caseId).mapValue(Long.class).one().map(Long::intValue);
    var others =
        database
            .sql(OTHERS)
            .bind("case", caseId)
            .bind("district", scope.district())
            .bind("own", scope.own().map(UnitCode::value).stream().toArray(String[]::new))
            .bind("most", MOST)
            .map(row -> other(row))
            .all()
            .collectList();
    return within.zipWith(others, SameContact::new);
  }

  private static SameContact.Other other(Readable row) {
    var stage = Stage.valueOf(required(row, "stage", String.class).toUpperCase(Locale.ROOT));
    return new SameContact.Other(
        required(row, "id", UUID.class),
        required(row, "number", String.class),
        required(row, "title", String.class),
        required(row, "tip_number", String.class),
        required(row, "submitted_at", OffsetDateTime.class).toInstant(),
        stage.code(),
        stage.title(),
        stage.titleEn());
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
