package io.anshao.cases.triage;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.Permissions;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.queue.InSight;
import io.anshao.cases.triage.AssignmentPreview.Judgement;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the triage desk asks beside the case itself: for whoever may accept. */
@RestController
@RequestMapping("/api/v1")
class TriageController {

  private static final int MOST_WISHED = 200;
  private static final int MOST_GIVEN = 5;

  private final Desk desk;
  private final CaseReading cases;
  private final Sight sight;
  private final AssignmentPreview preview;

  TriageController(Desk desk, CaseReading cases, Sight sight, AssignmentPreview preview) {
    this.desk = desk;
    this.cases = cases;
    this.sight = sight;
    this.preview = preview;
  }

  /**
   * Cases that the caller would take, the first before the others.
   *
   * @param most so many, 1 to 5; 1 when absent
   * @param skipped whether those count that the caller skipped and that have not moved since
   */
  record Wish(@Nullable List<UUID> cases, @Nullable Integer most, @Nullable Boolean skipped) {}

  /** Cases that the caller has for 30 seconds, and longer while they say that they are there. */
  record Claims(List<UUID> items) {}

  /** The form of {@code assign}, as JSON Schema. */
  record Assignment(Map<String, Object> schema) {}

  @Operation(
      summary = "Gives the caller the first of these cases that nobody is deciding on",
      description =
          "Two who ask at the same moment are given different cases. A case that is no longer to"
              + " be judged, or that the caller skipped, is not given. Asking again is harmless.")
  @PostMapping("/triage/claims")
  Mono<Claims> claim(
      @RequestBody Wish body, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var inSight = whoMayAccept(user);
    var wished = body.cases() == null ? List.<UUID>of() : body.cases();
    var most = body.most() == null ? 1 : body.most();
    new FieldErrors()
        .check(
            wished.isEmpty() || wished.size() > MOST_WISHED || wished.contains(null),
            "cases",
            "length",
            "请给出 1 至 200 个案件。",
            "Name 1 to 200 cases.")
        .check(most < 1 || most > MOST_GIVEN, "most", "range", "一次最多领取 5 件。", "Take 5 at most.")
        .throwIfAny();
    var skipped = Boolean.TRUE.equals(body.skipped());
    return desk.write(
            "triage/" + inSight.district(),
            tx -> ClaimRows.claim(tx, inSight, user.id(), wished, most, skipped))
        .map(Claims::new);
  }

  @Operation(
      summary = "The form of assign as it would be after accepting so: unit, rule and brief",
      description = "Nothing is written and nothing goes by it.")
  @GetMapping("/cases/{id}/assignment")
  Mono<Assignment> preview(
      @PathVariable UUID id,
      @RequestParam String hazardType,
      @RequestParam(required = false) @Nullable String severity,
      @RequestParam(required = false) @Nullable String keyArea,
      @RequestParam(required = false) @Nullable List<String> targetTags,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    whoMayAccept(user);
    var grave = Optional.ofNullable(severity).filter(code -> !code.isBlank());
    new FieldErrors()
        .check(
            grave.isPresent() && grave.flatMap(Severity::ofCode).isEmpty(),
            "severity",
            "unknown-value",
            "不认识这个值。",
            "This value is not known.")
        .throwIfAny();
    return cases
        .find(id)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(TriageController::notFound))
        .map(read -> preview.of(read, judgement(read, hazardType, grave, keyArea, targetTags)))
        .map(Assignment::new);
  }

  private static Judgement judgement(
      Read read,
      String hazardType,
      Optional<String> severity,
      @Nullable String keyArea,
      @Nullable List<String> targetTags) {
    return new Judgement(
        hazardType,
        severity.flatMap(Severity::ofCode).orElseGet(() -> AssignmentPreview.severityOf(read)),
        Optional.ofNullable(keyArea).filter(code -> !code.isBlank()),
        targetTags == null ? List.of() : targetTags);
  }

  private static InSight whoMayAccept(StaffUser user) {
    var accept = Permissions.of("accept");
    return InSight.of(Scope.of(user))
        .filter(_ -> accept.roles().stream().anyMatch(Scope.roles(user)::contains))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.FORBIDDEN, "not-yours", "由研判员研判。", "Triagers judge new tips."));
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }
}
