package io.anshao.cases.report;

import io.anshao.cases.report.Forms.Taker;
import io.anshao.cases.report.Recomputing.Recomputed;
import io.anshao.cases.report.ReportView.FormRowView;
import io.anshao.cases.report.Summaries.Summary;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was signed: as the paper form, derived anew, and summed over the units. */
@RestController
class PaperFormController {

  private final ReportShelf shelf;
  private final ReportReading reading;
  private final Recomputing recomputing;
  private final Summaries summaries;
  private final Forms forms;
  private final Printing printing;
  private final ReportViews views;
  private final SeasonBook seasons;
  private final BusinessClock clock;

  PaperFormController(
      ReportShelf shelf,
      ReportReading reading,
      Recomputing recomputing,
      Summaries summaries,
      Forms forms,
      Printing printing,
      ReportViews views,
      SeasonBook seasons,
      BusinessClock clock) {
    this.shelf = shelf;
    this.reading = reading;
    this.recomputing = recomputing;
    this.summaries = summaries;
    this.forms = forms;
    this.printing = printing;
    this.views = views;
    this.seasons = seasons;
    this.clock = clock;
  }

  /** The sum of a period over the units; {@code in} of {@code units} are in. */
  record SummaryView(
      String period,
      String name,
      Instant asOf,
      int units,
      int in,
      List<FormRowView> rows,
      Map<String, BigDecimal> numbers) {}

  @Operation(summary = "Derives the computed numbers of a report anew from the log of cases")
  @GetMapping("/api/v1/reports/{id}/recompute")
  Mono<Recomputed> recompute(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    return shelf
        .seen(id, access)
        .flatMap(
            report ->
                reading
                    .snapshot(id)
                    .switchIfEmpty(Mono.error(PaperFormController::notSubmitted))
                    .flatMap(stored -> recomputing.of(report, stored, access)));
  }

  @Operation(summary = "A report as it was signed, as the paper form: xlsx or pdf")
  @GetMapping("/api/v1/reports/{id}/document")
  Mono<ResponseEntity<byte[]>> document(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "xlsx") String format,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    var taker = new Taker(user.name(), clock.now(access.district()));
    return shelf
        .seen(id, access)
        .flatMap(
            report ->
                Mono.zip(
                        reading
                            .snapshot(id)
                            .switchIfEmpty(Mono.error(PaperFormController::notSubmitted)),
                        reading.acts(id).collectList())
                    .flatMap(
                        t -> {
                          var form = forms.of(report, t.getT1(), t.getT2(), access, taker);
                          var name = views.line(report, taker.at()).title();
                          var file = name + "-" + views.unitName(report);
                          return printing.of(form, format, file, taker.at());
                        }));
  }

  @Operation(summary = "A period summed over the units, for the office")
  @GetMapping("/api/v1/report-seasons/{id}/periods/{code}/summary")
  Mono<SummaryView> summary(
      @PathVariable UUID id,
      @PathVariable String code,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return summed(id, code, office(user))
        .map(
            sum ->
                new SummaryView(
                    code,
                    sum.period().name(),
                    sum.asOf(),
                    sum.units(),
                    sum.in(),
                    views.rows(sum.template().rows(sum.period().kind())),
                    sum.numbers()));
  }

  @Operation(summary = "The same sum as the paper form: xlsx or pdf")
  @GetMapping("/api/v1/report-seasons/{id}/periods/{code}/summary/document")
  Mono<ResponseEntity<byte[]>> summaryDocument(
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam(defaultValue = "xlsx") String format,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = office(user);
    var taker = new Taker(user.name(), clock.now(access.district()));
    return summed(id, code, access)
        .flatMap(
            sum ->
                printing.of(
                    forms.of(access.district(), sum, taker),
                    format,
                    "汇总-" + sum.period().name(),
                    taker.at()));
  }

  private Mono<Summary> summed(UUID id, String code, ReportAccess access) {
    var season = seasons.find(access.district(), id).orElseThrow(ReportAccess::notFound);
    var period = season.period(code).orElseThrow(ReportAccess::notFound);
    return summaries.of(season, period, clock.now(access.district()));
  }

  private static ReportAccess office(StaffUser user) {
    var access = ReportAccess.of(user);
    if (!access.isOffice()) {
      throw ReportAccess.refused();
    }
    return access;
  }

  private static Problem notSubmitted() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "not-submitted",
        "报表还没有报送，没有可以核对和导出的内容。",
        "It is not submitted yet: there is nothing to check or to take away.");
  }
}
