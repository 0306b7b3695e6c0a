package io.anshao.cases.audit;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Draws cases by lot for the auditor to verify; the same lot draws the same cases again. */
@RestController
class SampleController {

  private static final int MOST = 500;
  private static final String LOT = "[A-Za-z0-9-]{1,64}";

  /**
   * From the place that the lot names among the ids, and on from the first after the last. An id is
   * a digest, so that its neighbours have nothing in common; nothing but the sample is read.
   */
  private static final String SELECT =
      """
      select id, number
        from ((%s and f.id >= md5(:lot)::uuid order by f.id limit :size)
              union all
              (%s and f.id < md5(:lot)::uuid order by f.id limit :size)) drawn
       order by turn, id limit :size\
      """
          .formatted(from(0), from(1));

  private final DatabaseClient database;

  SampleController(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A sample.
   *
   * @param lot gives the same sample of the same cases again
   */
  record Sample(String lot, List<SampledCase> items) {}

  /** A case of the sample. */
  record SampledCase(UUID id, String number) {}

  @Operation(summary = "Cases drawn by lot, for the auditor to verify their records")
  @GetMapping("/api/v1/audit/sample")
  Mono<Sample> sample(
      @RequestParam(defaultValue = "20") int size,
      @RequestParam(required = false) @Nullable String lot,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = user.district();
    if (district == null || !user.has(Role.AUDITOR.code())) {
      throw refused();
    }
    var drawn = lot == null ? UUID.randomUUID().toString() : lot;
    new FieldErrors()
        .check(size < 1 || size > MOST, "size", "range", "请抽取 1 至 500 件。", "Draw 1 to 500 cases.")
        .check(
            !drawn.matches(LOT),
            "lot",
            "unknown-value",
            "签号只含字母、数字和连字符。",
            "A lot is of letters, digits and hyphens.")
        .throwIfAny();
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("own", user.unit() == null ? new String[] {""} : new String[] {user.unit()})
        .bind("lot", drawn)
        .bind("size", size)
        .map(row -> new SampledCase(row.get("id", UUID.class), row.get("number", String.class)))
        .all()
        .collectList()
        .map(items -> new Sample(drawn, items));
  }

  private static String from(int turn) {
    return """
    select f.id, f.number, %d as turn from case_file f
     where f.district = :district
       and (select r.hidden @> :own from case_row r where r.id = f.id) is not true"""
        .formatted(turn);
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "抽样核验由监督员进行。", "Samples are the auditor's to draw.");
  }
}
