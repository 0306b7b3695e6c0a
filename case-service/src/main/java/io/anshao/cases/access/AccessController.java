package io.anshao.cases.access;

import io.anshao.cases.access.AccessReading.Stored;
import io.anshao.cases.access.domain.Looked;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Who looked at what: of the whole district for its auditor; of one case also for the leader of the
 * office, who answers for it.
 */
@RestController
class AccessController {

  private final AccessReading readings;
  private final CaseReading cases;
  private final Sight sight;
  private final Staff staff;

  AccessController(AccessReading readings, CaseReading cases, Sight sight, Staff staff) {
    this.readings = readings;
    this.cases = cases;
    this.sight = sight;
    this.staff = staff;
  }

  /**
   * Readings, the latest first.
   *
   * @param next what to give as {@code before} for the next page; {@code null} on the last one
   */
  record AccessList(List<AccessView> items, @Nullable Long next) {}

  /**
   * A reading.
   *
   * @param name of the person; {@code null} for somebody whom nobody knows any more
   * @param what stable code of what was looked at
   * @param pictures how many pictures the answer gave addresses of
   */
  record AccessView(
      long id,
      Instant at,
      UUID person,
      @Nullable String name,
      List<String> roles,
      @Nullable String unit,
      String what,
      String whatName,
      String whatNameEn,
      @Nullable UUID caseId,
      @Nullable String caseNumber,
      @Nullable String object,
      int pictures) {}

  @Operation(
      summary = "Who looked at what in the district, the latest first; for its auditor",
      parameters = {
        @Parameter(in = ParameterIn.QUERY, name = "person", description = "id of who looked"),
        @Parameter(in = ParameterIn.QUERY, name = "case", description = "id or number"),
        @Parameter(in = ParameterIn.QUERY, name = "what", description = "code of what"),
        @Parameter(in = ParameterIn.QUERY, name = "from", description = "first day, in Shanghai"),
        @Parameter(in = ParameterIn.QUERY, name = "to", description = "last day, in Shanghai"),
        @Parameter(in = ParameterIn.QUERY, name = "before", description = "next of the page before")
      })
  @GetMapping("/api/v1/access")
  Mono<AccessList> all(
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, Role.AUDITOR);
    return readings
        .page(district, own(user), AccessQuery.read(http.getQueryParams()))
        .map(this::list);
  }

  @Operation(
      summary = "Who looked at a case, the latest first; for auditor and leader of the office",
      parameters =
          @Parameter(
              in = ParameterIn.QUERY,
              name = "before",
              description = "next of the page before"))
  @GetMapping("/api/v1/cases/{id}/access")
  Mono<AccessList> ofCase(
      @PathVariable UUID id,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user, Role.AUDITOR, Role.OFFICE_LEADER);
    var errors = new FieldErrors();
    var before = AccessQuery.before(http.getQueryParams(), errors);
    errors.throwIfAny();
    return cases
        .find(id)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(AccessController::noCase))
        .flatMap(_ -> readings.page(district, own(user), AccessQuery.of(id, before)))
        .map(this::list);
  }

  private AccessList list(List<Stored> rows) {
    var shown = rows.size() > AccessReading.PAGE ? rows.subList(0, AccessReading.PAGE) : rows;
    var next = rows.size() > AccessReading.PAGE ? shown.getLast().id() : null;
    return new AccessList(shown.stream().map(this::view).toList(), next);
  }

  private AccessView view(Stored row) {
    var what = Looked.ofCode(row.what());
    return new AccessView(
        row.id(),
        row.at(),
        row.person(),
        staff.find(row.person()).map(Staff.Member::name).orElse(null),
        row.roles(),
        row.unit(),
        row.what(),
        what.map(Looked::title).orElse(row.what()),
        what.map(Looked::titleEn).orElse(row.what()),
        row.caseId(),
        row.caseNumber(),
        row.object(),
        row.pictures());
  }

  private static Optional<UnitCode> own(StaffUser user) {
    return Optional.ofNullable(user.unit()).map(UnitCode::new);
  }

  private static String district(StaffUser user, Role... roles) {
    return Optional.ofNullable(user.district())
        .filter(_ -> user.has(List.of(roles).stream().map(Role::code).toArray(String[]::new)))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "查阅记录由监督员查看；单个案件的，安委办领导也可以查看。",
                    "The auditor sees who looked at what; of one case, the leader of the office"
                        + " too."));
  }

  private static Problem noCase() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
