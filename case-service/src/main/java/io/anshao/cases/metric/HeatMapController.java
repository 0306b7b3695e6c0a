package io.anshao.cases.metric;

import io.anshao.cases.metric.Asking.Asked;
import io.anshao.cases.metric.domain.By;
import io.anshao.cases.metric.domain.Grid;
import io.anshao.cases.metric.domain.HeatMap;
import io.anshao.cases.metric.domain.HeatMap.Place;
import io.anshao.cases.metric.domain.Metric;
import io.anshao.cases.metric.domain.Metrics;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.metric.domain.Suppressed;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where it burns: numbers by street or square, for the office, without small ones. */
@RestController
@RequestMapping("/api/v1/metrics/map")
class HeatMapController {

  private final Asking asking;
  private final Figures figures;
  private final KnownOfADistrict known;

  HeatMapController(Asking asking, Figures figures, KnownOfADistrict known) {
    this.asking = asking;
    this.figures = figures;
    this.known = known;
  }

  /**
   * A map that can be shown around.
   *
   * @param total of all places together, without cases that have none; {@code null} where it would
   *     give a small number away
   * @param least the smallest number that is told
   */
  record HeatMapView(
      String metric,
      String name,
      String nameEn,
      Period period,
      String by,
      @Nullable Long total,
      long least,
      List<PlaceView> places) {}

  /**
   * A place.
   *
   * @param value {@code null} when it is hidden: below {@code least}, or hidden with such a one
   * @param cell where it is on the map; a street has none
   */
  record PlaceView(
      String key, String name, String nameEn, @Nullable Long value, @Nullable CellView cell) {}

  /** A square, WGS-84. */
  record CellView(double south, double west, double north, double east) {}

  @Operation(summary = "Cases by street or square of 250 m; numbers below three are not told")
  @GetMapping
  Mono<HeatMapView> map(
      @RequestParam(defaultValue = "received") String metric,
      @RequestParam(defaultValue = "cell") String by,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    MetricAccess.of(user).requireOffice();
    var asked = asking.read(http, user);
    var errors = new FieldErrors();
    var counted = known(Metrics.find(metric).filter(Metric::isOfCases), "metric", errors);
    var place = known(Place.ofCode(by), "by", errors);
    errors.throwIfAny();
    return figures
        .facts(asked.district(), asked.access().own(), asked.request().period().asOf())
        .collect(
            () ->
                new HeatMap(
                    counted.orElseThrow(),
                    asked.request().period(),
                    asked.request().selection(),
                    place.orElseThrow()),
            HeatMap::add)
        .map(map -> view(asked, counted.orElseThrow(), place.orElseThrow(), map.numbers()));
  }

  private static <T> Optional<T> known(Optional<T> value, String name, FieldErrors errors) {
    errors.check(value.isEmpty(), name, "unknown-value", "不认识这个值。", "This value is not known.");
    return value;
  }

  private HeatMapView view(Asked asked, Metric metric, Place by, Suppressed numbers) {
    return new HeatMapView(
        metric.key(),
        metric.name(),
        metric.nameEn(),
        asked.request().period(),
        by.code(),
        numbers.total().orElse(null),
        Suppressed.LEAST,
        numbers.numbers().entrySet().stream().map(each -> place(asked, by, each)).toList());
  }

  private PlaceView place(Asked asked, Place by, Map.Entry<String, Optional<Long>> each) {
    var key = each.getKey();
    var value = each.getValue().orElse(null);
    if (by == Place.CELL) {
      var south = Grid.south(key);
      var west = Grid.west(key);
      var cell = new CellView(south, west, south + Grid.HIGH, west + Grid.WIDE);
      return new PlaceView(key, key, key, value, cell);
    }
    var name = known.nameOf(By.STREET, asked.district(), key);
    return new PlaceView(key, name.name(), name.nameEn(), value, null);
  }
}
