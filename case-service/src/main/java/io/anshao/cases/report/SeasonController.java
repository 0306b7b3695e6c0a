package io.anshao.cases.report;

import io.anshao.cases.report.domain.ReportPeriod;
import io.anshao.cases.report.domain.Season;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** When reports are due: read by the district's staff, drawn up and changed by who leads. */
@RestController
@RequestMapping("/api/v1/report-seasons")
class SeasonController {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final SeasonBook book;
  private final MakingSeasons making;

  SeasonController(SeasonBook book, MakingSeasons making) {
    this.book = book;
    this.making = making;
  }

  /** The newest first. */
  record SeasonList(List<SeasonView> items) {}

  /** A season and what it asks for, first due first. */
  record SeasonView(UUID id, int year, String name, int version, List<PeriodView> periods) {

    static SeasonView of(Season season) {
      return new SeasonView(
          season.id(),
          season.year(),
          season.name(),
          season.version(),
          season.periods().stream().map(PeriodView::of).toList());
    }
  }

  /** A span of time for which every unit reports. */
  record PeriodView(
      String code, String name, String kind, Instant from, Instant to, Instant dueAt) {

    static PeriodView of(ReportPeriod period) {
      return new PeriodView(
          period.code(),
          period.name(),
          period.kind().code(),
          period.from(),
          period.to(),
          period.dueAt());
    }
  }

  /** Of which year. */
  record YearEntry(@Nullable Integer year) {}

  @Operation(summary = "Seasons of the district with their deadlines, the newest first")
  @GetMapping
  SeasonList list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = ReportAccess.any(user).district();
    return new SeasonList(book.in(district).stream().map(SeasonView::of).toList());
  }

  @Operation(summary = "Draws up the season of a year by the rule of the district's template")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<SeasonView> make(
      @RequestBody YearEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.planner(user);
    var year = body.year();
    if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
      throw new FieldErrors()
          .add("year", "range", "请填年份，例如 2021。", "Give a year, for example 2021.")
          .toProblem();
    }
    return making.make(access.district(), year, user.id()).map(SeasonView::of);
  }

  @Operation(summary = "Changes name and deadlines; what has begun cannot be removed")
  @PutMapping("/{id}")
  Mono<SeasonView> change(
      @PathVariable UUID id,
      @RequestBody SeasonEntry body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.planner(user);
    var season = book.find(access.district(), id).orElseThrow(ReportAccess::notFound);
    return making.change(season, body).map(SeasonView::of);
  }
}
