package io.anshao.cases.report;

import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.ScoreReading.StoredScore;
import io.anshao.cases.report.ScoreView.ScoreList;
import io.anshao.cases.report.domain.Appeal;
import io.anshao.cases.report.domain.Evidence.Finding;
import io.anshao.cases.report.domain.Season;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** 考核: drawn up by the assessor, told to each unit, appealed against by its leader. */
@RestController
@RequestMapping("/api/v1/report-seasons/{season}")
class ScoreController {

  private static final int LONGEST = 500;
  private static final int LONGEST_NUMBER = 40;

  private final Assessing assessing;
  private final ScoreReading reading;
  private final SeasonBook seasons;
  private final Units units;

  ScoreController(Assessing assessing, ScoreReading reading, SeasonBook seasons, Units units) {
    this.assessing = assessing;
    this.reading = reading;
    this.seasons = seasons;
    this.units = units;
  }

  /**
   * What was found out.
   *
   * @param kind {@code sham}, {@code leak} or {@code concealed}
   */
  record FindingEntry(
      @Nullable String unit,
      @Nullable String kind,
      @Nullable String caseNumber,
      @Nullable String reason) {}

  record AppealEntry(@Nullable String deduction, @Nullable String reason) {}

  record DecisionEntry(@Nullable Boolean granted, @Nullable String reason) {}

  @Operation(summary = "Scores of the season with every deduction and appeal; a unit's own alone")
  @GetMapping("/scores")
  Mono<ScoreList> scores(
      @PathVariable UUID season,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    return list(season(season, access), access);
  }

  @Operation(summary = "Draws the scores of all units up; who appealed keeps theirs")
  @PostMapping("/scores")
  Mono<ScoreList> drawUp(
      @PathVariable UUID season,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    access.requireAssessor();
    var of = season(season, access);
    return assessing.drawUp(of, user.id()).flatMap(_ -> list(of, access));
  }

  @Operation(summary = "Notes what no log tells: sham found later, a leak, a concealed accident")
  @PostMapping("/findings")
  Mono<ScoreList> find(
      @PathVariable UUID season,
      @RequestBody FindingEntry body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    access.requireAssessor();
    var of = season(season, access);
    var key = IdempotencyKey.required(http.getHeaders());
    var errors = new FieldErrors();
    var unit =
        Optional.ofNullable(body.unit())
            .filter(code -> !code.isBlank())
            .map(UnitCode::new)
            .filter(code -> units.find(access.district(), code).isPresent());
    errors.check(unit.isEmpty(), "unit", "unknown-value", "请选择单位。", "Choose a unit.");
    var kind = Finding.Kind.ofCode(String.valueOf(body.kind()));
    errors.check(kind.isEmpty(), "kind", "unknown-value", "请选择发现的问题。", "Choose what was found.");
    var number = FreeText.optional(errors, "caseNumber", body.caseNumber(), LONGEST_NUMBER);
    var reason = FreeText.checked(errors, "reason", body.reason(), LONGEST);
    errors.throwIfAny();
    requireOther(access, unit.orElseThrow());
    var finding =
        new Finding(
            key.value().toString(),
            kind.orElseThrow(),
            Optional.of(number).filter(text -> !text.isEmpty()),
            reason);
    return assessing
        .find(of, unit.orElseThrow(), finding, user.id())
        .flatMap(_ -> list(of, access));
  }

  @Operation(summary = "Appeals against one deduction of one's own unit, within five working days")
  @PostMapping("/scores/{unit}/appeals")
  Mono<ScoreList> appeal(
      @PathVariable UUID season,
      @PathVariable String unit,
      @RequestBody AppealEntry body,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    var of = season(season, access);
    if (!access.holds(Set.of(Role.UNIT_LEADER))
        || access.unit().filter(own -> own.value().equals(unit)).isEmpty()) {
      throw ReportAccess.refused();
    }
    var key = IdempotencyKey.required(http.getHeaders());
    var errors = new FieldErrors();
    var deduction = FreeText.checked(errors, "deduction", body.deduction(), LONGEST);
    var reason = FreeText.checked(errors, "reason", body.reason(), LONGEST);
    errors.throwIfAny();
    return reading
        .latest(of.id())
        .filter(score -> score.unit().value().equals(unit))
        .next()
        .switchIfEmpty(Mono.error(ReportAccess::notFound))
        .flatMap(score -> assessing.appeal(of, score, key.value(), deduction, reason, user.id()))
        .flatMap(_ -> list(of, access));
  }

  @Operation(summary = "Decides on an appeal; a granted one takes the deduction away")
  @PostMapping("/appeals/{id}/decision")
  Mono<ScoreList> decide(
      @PathVariable UUID season,
      @PathVariable UUID id,
      @RequestBody DecisionEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    access.requireAssessor();
    var of = season(season, access);
    var granted = body.granted();
    var errors = new FieldErrors();
    var answer = FreeText.checked(errors, "reason", body.reason(), LONGEST);
    if (granted == null) {
      throw errors.add("granted", "missing", "请说明是否成立。", "Say whether it is granted.").toProblem();
    }
    errors.throwIfAny();
    return reading
        .appeals(of.id())
        .filter(appeal -> appeal.id().equals(id))
        .next()
        .switchIfEmpty(Mono.error(ReportAccess::notFound))
        .doOnNext(appeal -> requireOther(access, new UnitCode(appeal.unit())))
        .flatMap(_ -> assessing.decide(of, id, granted, answer, user.id()))
        .flatMap(_ -> list(of, access));
  }

  private Mono<ScoreList> list(Season season, ReportAccess access) {
    return Mono.zip(
            reading
                .latest(season.id())
                .filter(score -> access.isOffice() || access.isOf(score.unit()))
                .collectList(),
            reading.appeals(season.id()).collectList())
        .map(
            t ->
                new ScoreList(
                    t.getT1().stream()
                        .map(score -> view(season, score, t.getT2(), access))
                        .toList()));
  }

  private ScoreView view(
      Season season, StoredScore score, List<Appeal> appeals, ReportAccess access) {
    var json = ScoreJson.read(score.bytes());
    var of =
        appeals.stream()
            .filter(a -> a.unit().equals(score.unit().value()) && a.scoreNo() == score.no())
            .toList();
    return ScoreView.of(
        score,
        json,
        units
            .find(season.district(), score.unit())
            .map(Units.Unit::name)
            .orElse(score.unit().value()),
        of,
        assessing.appealUntil(season, score, json),
        access.holds(Set.of(Role.UNIT_LEADER)) && access.isOf(score.unit()));
  }

  private Season season(UUID id, ReportAccess access) {
    return seasons.find(access.district(), id).orElseThrow(ReportAccess::notFound);
  }

  /** Nobody judges their own unit. */
  private static void requireOther(ReportAccess access, UnitCode unit) {
    if (access.unit().filter(unit::equals).isPresent()) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "own-unit",
          "考核人员不能认定本单位的问题和申诉，请由他人办理。",
          "Nobody judges their own unit; somebody else has to.");
    }
  }
}
