package io.anshao.cases.metric;

import io.anshao.cases.campaign.CampaignBook;
import io.anshao.cases.campaign.domain.Campaign;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.CampaignReport.OfUnit;
import io.anshao.cases.metric.MetricViews.MetricItem;
import io.anshao.cases.metric.domain.CampaignLines;
import io.anshao.cases.metric.domain.CaseFacts;
import io.anshao.cases.metric.domain.Counting;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.metric.domain.Selection;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The report of a campaign as of a moment, of the district and by unit. */
@RestController
class CampaignReportController {

  private final Figures figures;
  private final CampaignBook campaigns;
  private final Units units;
  private final BusinessClock clock;

  CampaignReportController(
      Figures figures, CampaignBook campaigns, Units units, BusinessClock clock) {
    this.figures = figures;
    this.campaigns = campaigns;
    this.units = units;
    this.clock = clock;
  }

  @Operation(
      summary = "What a campaign brought about as of a moment, by unit",
      parameters =
          @Parameter(
              in = ParameterIn.QUERY,
              name = "asOf",
              description = "a day in Shanghai or an instant; now without it"))
  @GetMapping("/api/v1/campaigns/{id}/report")
  Mono<CampaignReport> report(
      @PathVariable UUID id,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = MetricAccess.of(user);
    var campaign =
        campaigns
            .find(access.district(), id.toString())
            .orElseThrow(CampaignReportController::notFound);
    var asOf = MetricRequest.asOf(http.getQueryParams(), clock.now(access.district()));
    return figures
        .facts(access.district(), access.own(), asOf)
        .filter(facts -> facts.campaign().filter(id::equals).isPresent())
        .collectList()
        .map(all -> report(campaign, asOf, all, access));
  }

  private CampaignReport report(
      Campaign campaign, Instant asOf, List<CaseFacts> all, MetricAccess access) {
    var ofUnits =
        leads(all).stream()
            .filter(unit -> access.onlyUnit().map(unit::equals).orElse(true))
            .map(unit -> ofUnit(campaign.district(), unit, asOf, all))
            .toList();
    return new CampaignReport(
        campaign.id(),
        campaign.name(),
        campaign.from(),
        campaign.to(),
        campaign.endedOn().orElse(null),
        asOf,
        figures(access.onlyUnit(), asOf, all),
        ofUnits);
  }

  private OfUnit ofUnit(String district, UnitCode unit, Instant asOf, List<CaseFacts> all) {
    return new OfUnit(
        unit.value(),
        units.find(district, unit).map(Units.Unit::name).orElse(unit.value()),
        figures(Optional.of(unit), asOf, all));
  }

  private static List<MetricItem> figures(
      Optional<UnitCode> unit, Instant asOf, List<CaseFacts> all) {
    var period = new Period(Instant.EPOCH, asOf.plusMillis(1), asOf);
    var counting = new Counting<>(CampaignLines.ALL, period, Selection.of(unit));
    all.forEach(counting::add);
    return MetricViews.items(counting.figures());
  }

  private static List<UnitCode> leads(List<CaseFacts> all) {
    return all.stream()
        .flatMap(facts -> facts.leads().units())
        .distinct()
        .sorted(Comparator.comparing(UnitCode::value))
        .toList();
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个专项行动。", "There is no such campaign.");
  }
}
