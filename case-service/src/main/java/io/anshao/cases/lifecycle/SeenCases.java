package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cases of a district that a list is about, as far as its reader may see them. */
public final class SeenCases {

  /**
   * Rows of {@code case_id, due_at} for such a statement: of each of the clocks the cases on which
   * it is due first, read from an index and no further.
   */
  public static final String FIRST_DUE =
      """
      (select first.case_id, first.due_at
         from unnest(:clocks) clock
        cross join lateral (
          select case_id, due_at from case_clock
           where district = :district and key = clock and stopped_at is null
           order by due_at limit :most) first)\
      """;

  private final DatabaseClient database;
  private final CaseReading cases;
  private final Sight sight;

  public SeenCases(DatabaseClient database, CaseReading cases, Sight sight) {
    this.database = database;
    this.cases = cases;
    this.sight = sight;
  }

  /**
   * Those whose ids a statement selects, in no order.
   *
   * @param sql selects {@code case_id}, by {@code :district}, {@code :clocks} and at most {@code
   *     :most}
   */
  public Flux<Read> of(String sql, String district, List<String> clocks, int most, StaffUser user) {
    return database
        .sql(sql)
        .bind("district", district)
        .bind("clocks", clocks.toArray(String[]::new))
        .bind("most", most)
        .map(row -> row.get("case_id", UUID.class))
        .all()
        .collectList()
        .flatMapMany(ids -> ids.isEmpty() ? Flux.empty() : cases.find(ids))
        .filter(read -> sight.isOpenTo(user, read.file()));
  }

  /** One of them; empty where the reader may not see it. */
  public Mono<Read> find(UUID caseId, StaffUser user) {
    return cases.find(caseId).filter(read -> sight.isOpenTo(user, read.file()));
  }
}
