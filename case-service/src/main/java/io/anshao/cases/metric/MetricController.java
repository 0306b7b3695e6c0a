package io.anshao.cases.metric;

import io.anshao.cases.metric.MetricViews.ColumnList;
import io.anshao.cases.metric.MetricViews.MetricList;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Line;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.function.BiFunction;
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
  private final Asking asking;

  MetricController(Figures figures, Asking asking) {
    this.figures = figures;
    this.asking = asking;
  }

  @Operation(summary = "All metrics of a period as of a cut-off, each with its definition")
  @GetMapping
  Mono<MetricList> metrics(ServerHttpRequest http, @AuthenticationPrincipal StaffUser user) {
    return counted(http, user, MetricAccess.of(user).metrics(), MetricViews::metrics);
  }

  @Operation(summary = "The columns of the statistics table that cases and registers fill")
  @GetMapping("/columns")
  Mono<ColumnList> columns(ServerHttpRequest http, @AuthenticationPrincipal StaffUser user) {
    return counted(http, user, MetricAccess.of(user).columns(), MetricViews::columns);
  }

  private <L extends Line, V> Mono<V> counted(
      ServerHttpRequest http,
      StaffUser user,
      List<L> lines,
      BiFunction<MetricRequest, List<Counted<L>>, V> view) {
    var asked = asking.read(http, user);
    return figures
        .of(lines, asked.access(), asked.request())
        .map(counted -> view.apply(asked.request(), counted));
  }
}
