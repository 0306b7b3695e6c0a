package io.anshao.cases.report;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.HandlingReports.Wish;
import io.anshao.cases.report.ReportView.ReportLine;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reports: a unit writes and signs its own, the office reads all, returns and freezes. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

  private static final int LONGEST = 500;

  private final ReportReading reading;
  private final HandlingReports handling;
  private final ReportViews views;
  private final SeasonBook seasons;
  private final BusinessClock clock;
  private final MasterKey secret;

  ReportController(
      ReportReading reading,
      HandlingReports handling,
      ReportViews views,
      SeasonBook seasons,
      BusinessClock clock,
      MasterKey secret) {
    this.reading = reading;
    this.handling = handling;
    this.views = views;
    this.seasons = seasons;
    this.clock = clock;
    this.secret = secret;
  }

  record ReportList(List<ReportLine> items) {}

  /**
   * What was written.
   *
   * @param version of the report that it changes
   */
  record ReportDraft(@Nullable Integer version, @Nullable ContentEntry content) {}

  /**
   * Something to be done.
   *
   * @param version of the report as it was looked at
   * @param reason why, where one is asked for
   */
  record Doing(@Nullable Integer version, @Nullable String reason) {}

  /** Numbers that cases give a report now, by the code of their cell. */
  record Numbers(@Nullable Instant cutOff, Map<String, BigDecimal> computed) {}

  @Operation(
      summary =
          "Reports of a season, a row for every unit and period that has begun; without a season"
              + " the urgent ones")
  @GetMapping
  Mono<ReportList> list(
      @RequestParam(required = false) @Nullable UUID season,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    var now = clock.now(access.district());
    var own = access.isOffice() ? Optional.<UnitCode>empty() : access.unit();
    Flux<StoredReport> all =
        season == null
            ? reading.urgent(access.district(), own)
            : reading.ofSeason(
                seasons.find(access.district(), season).orElseThrow(ReportAccess::notFound).id());
    return all.filter(access::sees)
        .map(report -> views.line(report, now))
        .collectList()
        .map(ReportList::new);
  }

  @Operation(summary = "Begins an urgent report of a major event of one's own unit")
  @PostMapping("/urgent")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ReportView> urgent(
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    if (!ReportAct.SAVE.isFor(access.roles()) || access.unit().isEmpty()) {
      throw ReportAccess.refused();
    }
    var key = IdempotencyKey.required(http.getHeaders());
    return handling.openUrgent(idOf(user, key), access).flatMap(made -> view(made, access));
  }

  @Operation(summary = "A report as it stands")
  @GetMapping("/{id}")
  Mono<ReportView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    return seen(id, access).flatMap(report -> view(report, access));
  }

  @Operation(summary = "The numbers that cases would give a report if it were submitted now")
  @GetMapping("/{id}/figures")
  Mono<Numbers> figures(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    var now = clock.now(access.district());
    return seen(id, access)
        .flatMap(
            report ->
                handling
                    .numbers(report, now)
                    .map(
                        numbers ->
                            new Numbers(
                                handling.countedAt(report, now).map(p -> p.asOf()).orElse(null),
                                views.told(numbers, report, access))));
  }

  @Operation(summary = "Keeps a draft; what cases give cannot be typed")
  @PutMapping("/{id}")
  Mono<ReportView> save(
      @PathVariable UUID id,
      @RequestBody ReportDraft body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    var seen = version(body.version());
    var entry =
        body.content() == null ? new ContentEntry(null, null, null, null, null) : body.content();
    return doing(id, access, ReportAct.SAVE)
        .flatMap(
            report ->
                handling.save(
                    report,
                    CheckingContent.draft(entry, handling.template(report), report.kind()),
                    new Wish(ReportAct.SAVE, seen, user.id(), "")))
        .flatMap(report -> view(report, access));
  }

  @Operation(summary = "Signs and submits; what is there is kept with its hash")
  @PostMapping("/{id}/submission")
  Mono<ReportView> submit(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.SUBMIT, body, handling::submit);
  }

  @Operation(summary = "Gives a report back with a reason")
  @PostMapping("/{id}/return")
  Mono<ReportView> giveBack(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.RETURN, body, handling::act);
  }

  @Operation(summary = "Freezes a report: nothing of it changes any more")
  @PostMapping("/{id}/freeze")
  Mono<ReportView> freeze(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.FREEZE, body, handling::act);
  }

  @Operation(summary = "Asks a unit for a report that is open; the unit sees it with the report")
  @PostMapping("/{id}/reminder")
  Mono<ReportView> remind(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.REMIND, body, handling::act);
  }

  private Mono<ReportView> done(
      UUID id,
      StaffUser user,
      ReportAct act,
      Doing body,
      BiFunction<StoredReport, Wish, Mono<StoredReport>> how) {
    var access = ReportAccess.of(user);
    var seen = version(body.version());
    var errors = new FieldErrors();
    var reason =
        act == ReportAct.RETURN
            ? FreeText.checked(errors, "reason", body.reason(), LONGEST)
            : FreeText.optional(errors, "reason", body.reason(), LONGEST);
    errors.throwIfAny();
    return doing(id, access, act)
        .flatMap(report -> how.apply(report, new Wish(act, seen, user.id(), reason)))
        .flatMap(report -> view(report, access));
  }

  private Mono<StoredReport> doing(UUID id, ReportAccess access, ReportAct act) {
    return seen(id, access).doOnNext(report -> access.require(act, report));
  }

  private Mono<StoredReport> seen(UUID id, ReportAccess access) {
    return reading.find(id).filter(access::sees).switchIfEmpty(Mono.error(ReportAccess::notFound));
  }

  private Mono<ReportView> view(StoredReport report, ReportAccess access) {
    return Mono.zip(
            reading.snapshot(report.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
            reading.acts(report.id()).collectList())
        .map(t -> views.view(report, t.getT1(), t.getT2(), access, clock.now(report.district())));
  }

  private static int version(@Nullable Integer given) {
    if (given == null) {
      throw new FieldErrors()
          .add("version", "missing", "请给出报表的版本。", "Give the version of the report.")
          .toProblem();
    }
    return given;
  }

  /** The same call begins the same report. */
  private UUID idOf(StaffUser user, IdempotencyKey key) {
    var person = user.id().toString().getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.wrap(secret.hmac("urgent-report", person, key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
