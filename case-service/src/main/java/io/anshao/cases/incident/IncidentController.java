package io.anshao.cases.incident;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Incidents of the caller's district: seen by the office, answered and closed by its leaders. */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentController {

  private static final int LONGEST = 1000;

  private static final Permission LEADING =
      new Permission(
          "lead-incident", Reach.DISTRICT, List.of(Role.OFFICE_LEADER, Role.DUTY_LEADER));

  private final ReadingIncidents reading;
  private final Telling telling;
  private final Desk desk;
  private final BusinessClock clock;

  IncidentController(ReadingIncidents reading, Telling telling, Desk desk, BusinessClock clock) {
    this.reading = reading;
    this.telling = telling;
    this.desk = desk;
    this.clock = clock;
  }

  /** What is going on. */
  record Incidents(List<Incident> items) {}

  /**
   * One text to all reporters.
   *
   * @param text without a name, a number or a place that betrays somebody
   */
  record Feedback(@Nullable String text) {}

  /** Of how many cases the reporters were told. */
  record Told(int cases) {}

  @Operation(summary = "Incidents that are not closed, newest first")
  @GetMapping
  Mono<Incidents> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return reading.open(scope(user)).collectList().map(Incidents::new);
  }

  @Operation(summary = "One incident with its cases")
  @GetMapping("/{id}")
  Mono<Incident> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return reading.find(scope(user), id).switchIfEmpty(Mono.error(IncidentController::notFound));
  }

  @Operation(summary = "Tells all reporters of an incident the same")
  @PostMapping("/{id}/feedback")
  Mono<Told> tell(
      @PathVariable UUID id,
      @RequestBody Feedback body,
      ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user);
    var by = leader(user);
    var key = IdempotencyKey.required(http.getHeaders());
    var text = text(body);
    return telling
        .tell(district, id, text, by, clock.now(district), key.value())
        .filter(cases -> cases > 0)
        .switchIfEmpty(Mono.error(IncidentController::notFound))
        .map(Told::new);
  }

  @Operation(summary = "Closes an incident: tips that come later are another one")
  @PostMapping("/{id}/closing")
  Mono<Incident> close(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(user);
    var by = leader(user);
    return desk.write(
            "incident/" + id,
            tx -> {
              IncidentRows.close(tx.connection(), id, district, clock.now(district), by.person());
              return true;
            })
        .then(Mono.defer(() -> find(id, user)));
  }

  private static String text(Feedback body) {
    var text = body.text() == null ? "" : body.text().strip();
    var errors = new FieldErrors();
    errors.check(
        text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST,
        "text",
        "length",
        "请用 1 至 1000 个字告知举报人。",
        "Tell the reporters in 1 to 1,000 characters.");
    errors.throwIfAny();
    return text;
  }

  private static String district(StaffUser user) {
    return scope(user).district();
  }

  private static Scope.WholeDistrict scope(StaffUser user) {
    return Scope.of(user) instanceof Scope.WholeDistrict scope ? scope : refuse();
  }

  private static Scope.WholeDistrict refuse() {
    throw Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "只有安委办人员可以查看。", "Only the office sees incidents.");
  }

  private static Actor leader(StaffUser user) {
    return LEADING
        .actor(StaffPerson.of(user), Optional.empty())
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "由安委办领导或值班领导办理。",
                    "A leader of the office or the leader on duty does this."));
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这起突发聚集。", "There is no such incident.");
  }
}
