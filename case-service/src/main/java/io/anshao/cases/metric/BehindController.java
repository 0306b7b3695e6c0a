package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.metric.Asking.Asked;
import io.anshao.cases.metric.MetricViews.MetricItem;
import io.anshao.cases.metric.domain.Behind;
import io.anshao.cases.metric.domain.Behind.Part;
import io.anshao.cases.metric.domain.Counting;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Metric;
import io.anshao.cases.metric.domain.Metrics;
import io.anshao.cases.metric.domain.Period;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The cases behind a figure, as of the moment for which it was asked. */
@RestController
@RequestMapping("/api/v1/metrics/{key}/cases")
class BehindController {

  private static final int MOST = 200;

  private final Asking asking;
  private final Figures figures;
  private final BehindRows rows;

  BehindController(Asking asking, Figures figures, BehindRows rows) {
    this.asking = asking;
    this.figures = figures;
    this.rows = rows;
  }

  /**
   * The cases of a figure, in the order of their ids.
   *
   * @param count of all of them, on this page or not
   * @param outOfSight how many of this page are not the caller's to see now: another unit has them
   * @param next where the next page begins; {@code null} on the last one
   */
  record BehindList(
      MetricItem metric,
      Period period,
      int count,
      List<BehindItem> items,
      int outOfSight,
      @Nullable Integer next) {}

  /**
   * A case as it is today, and what it adds to the figure.
   *
   * @param amount its part of a sum, or its value where values are ordered
   * @param hits of {@code of}: its part of a share
   */
  record BehindItem(
      UUID id,
      String number,
      String state,
      String severity,
      String title,
      @Nullable String leadUnit,
      Instant registeredAt,
      long amount,
      long hits,
      long of) {}

  private record Found(Metric metric, Counting<Metric> counting, Behind behind) {

    Counted<Metric> counted() {
      return counting.figures().getFirst();
    }
  }

  @Operation(
      summary =
          "The cases behind a figure as of its cut-off; what they add, page after page, is the"
              + " figure")
  @GetMapping
  Mono<BehindList> cases(
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int offset,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var asked = asking.read(http, user);
    var metric = Metrics.find(key).filter(asked.access().metrics()::contains);
    var open = metric.filter(asked.access()::opens).orElseThrow(BehindController::notFound);
    return behind(open, asked).flatMap(found -> page(found, asked, Math.max(0, offset), user));
  }

  private Mono<Found> behind(Metric metric, Asked asked) {
    var access = asked.access();
    var period = asked.request().period();
    var selection = asked.request().selection();
    return figures
        .facts(access.district(), access.own(), period.asOf())
        .collect(
            () ->
                new Found(
                    metric,
                    new Counting<>(List.of(metric), period, selection),
                    new Behind(metric, period, selection)),
            (found, facts) -> {
              found.counting().add(facts);
              found.behind().add(facts);
            });
  }

  private Mono<BehindList> page(Found found, Asked asked, int offset, StaffUser user) {
    var all = found.behind().parts();
    var page = all.stream().skip(offset).limit(MOST).toList();
    var ids = page.stream().map(part -> UUID.fromString(part.caseId())).toList();
    return rows.find(ids, asked.district(), Scope.of(user))
        .map(seen -> list(found, asked, all.size(), page, seen, next(all, offset)));
  }

  private static Optional<Integer> next(List<Part> all, int offset) {
    return all.size() - MOST > offset ? Optional.of(offset + MOST) : Optional.empty();
  }

  private static BehindList list(
      Found found,
      Asked asked,
      int count,
      List<Part> page,
      Map<UUID, BehindRows.Row> seen,
      Optional<Integer> next) {
    var items =
        page.stream()
            .flatMap(
                part ->
                    Optional.ofNullable(seen.get(UUID.fromString(part.caseId())))
                        .map(row -> item(row, part))
                        .stream())
            .toList();
    return new BehindList(
        MetricViews.item(found.counted()),
        asked.request().period(),
        count,
        items,
        page.size() - items.size(),
        next.orElse(null));
  }

  private static BehindItem item(BehindRows.Row row, Part part) {
    return new BehindItem(
        row.id(),
        row.number(),
        row.state(),
        row.severity(),
        row.title(),
        row.leadUnit(),
        row.registeredAt(),
        part.amount(),
        part.hits(),
        part.of());
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个指标。", "There is no such metric.");
  }
}
