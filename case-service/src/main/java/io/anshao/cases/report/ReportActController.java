package io.anshao.cases.report;

import io.anshao.cases.report.HandlingReports.Wish;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is done with a report: a unit writes and signs its own, the office returns and freezes. */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class ReportActController {

  private static final int LONGEST = 500;

  private final HandlingReports handling;
  private final ReportShelf shelf;

  ReportActController(HandlingReports handling, ReportShelf shelf) {
    this.handling = handling;
    this.shelf = shelf;
  }

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

  @Operation(summary = "Keeps a draft; what cases give cannot be typed")
  @PutMapping
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
        .flatMap(report -> shelf.view(report, access));
  }

  @Operation(summary = "Signs and submits; what is there is kept with its hash")
  @PostMapping("/submission")
  Mono<ReportView> submit(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.SUBMIT, body, handling::submit);
  }

  @Operation(summary = "Gives a report back with a reason")
  @PostMapping("/return")
  Mono<ReportView> giveBack(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.RETURN, body, handling::act);
  }

  @Operation(summary = "Freezes a report: nothing of it changes any more")
  @PostMapping("/freeze")
  Mono<ReportView> freeze(
      @PathVariable UUID id,
      @RequestBody Doing body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return done(id, user, ReportAct.FREEZE, body, handling::act);
  }

  @Operation(summary = "Asks a unit for a report that is open; the unit sees it with the report")
  @PostMapping("/reminder")
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
        .flatMap(report -> shelf.view(report, access));
  }

  private Mono<StoredReport> doing(UUID id, ReportAccess access, ReportAct act) {
    return shelf.seen(id, access).doOnNext(report -> access.require(act, report));
  }

  private static int version(@Nullable Integer given) {
    if (given == null) {
      throw new FieldErrors()
          .add("version", "missing", "请给出报表的版本。", "Give the version of the report.")
          .toProblem();
    }
    return given;
  }
}
