package io.anshao.cases.metric;

import io.anshao.cases.campaign.CampaignBook;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.MetricRequest.Known;
import io.anshao.cases.metric.MetricViews.ColumnList;
import io.anshao.cases.metric.MetricViews.MetricList;
import io.anshao.cases.metric.domain.Columns;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Line;
import io.anshao.cases.metric.domain.Metrics;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Figures that explain themselves, of the caller's district or unit. */
@RestController
@RequestMapping("/api/v1/metrics")
class MetricController {

  private final Figures figures;
  private final Units units;
  private final Categories categories;
  private final Streets streets;
  private final CampaignBook campaigns;
  private final BusinessClock clock;

  MetricController(
      Figures figures,
      Units units,
      Categories categories,
      Streets streets,
      CampaignBook campaigns,
      BusinessClock clock) {
    this.campaigns = campaigns;
    this.figures = figures;
    this.units = units;
    this.categories = categories;
    this.streets = streets;
    this.clock = clock;
  }

  @Operation(summary = "All metrics of a period as of a cut-off, each with its definition")
  @GetMapping
  Mono<MetricList> metrics(ServerHttpRequest http, @AuthenticationPrincipal StaffUser user) {
    return counted(http, user, Metrics.ALL, MetricViews::metrics);
  }

  @Operation(summary = "The columns of the statistics table that cases fill")
  @GetMapping("/columns")
  Mono<ColumnList> columns(ServerHttpRequest http, @AuthenticationPrincipal StaffUser user) {
    return counted(http, user, Columns.ALL, MetricViews::columns);
  }

  private <L extends Line, V> Mono<V> counted(
      ServerHttpRequest http,
      StaffUser user,
      List<L> lines,
      BiFunction<MetricRequest, List<Counted<L>>, V> view) {
    var access = MetricAccess.of(user);
    var district = access.district();
    var asked = MetricRequest.read(http.getQueryParams(), known(district), clock.now(district));
    var request = access.narrow(asked);
    return figures.of(lines, district, request).map(counted -> view.apply(request, counted));
  }

  private Known known(String district) {
    return new Known(
        code -> units.find(district, new UnitCode(code)).isPresent(),
        category(district, "channel"),
        category(district, "key_area"),
        code -> streets.nameOf(district, code).isPresent(),
        id -> campaigns.find(district, id).isPresent());
  }

  private Predicate<String> category(String district, String taxonomy) {
    return code -> categories.find(district, taxonomy, code).isPresent();
  }
}
