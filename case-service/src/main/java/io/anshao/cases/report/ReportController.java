package io.anshao.cases.report;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.report.ReportView.ReportLine;
import io.anshao.cases.report.domain.ReportAct;
import io.anshao.edge.IdempotencyKey;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reports as they stand: the office reads all, a unit its own, and begins urgent ones. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

  private final ReportReading reading;
  private final HandlingReports handling;
  private final ReportViews views;
  private final ReportShelf shelf;
  private final SeasonBook seasons;
  private final BusinessClock clock;
  private final MasterKey secret;

  ReportController(
      ReportReading reading,
      HandlingReports handling,
      ReportViews views,
      ReportShelf shelf,
      SeasonBook seasons,
      BusinessClock clock,
      MasterKey secret) {
    this.reading = reading;
    this.handling = handling;
    this.views = views;
    this.shelf = shelf;
    this.seasons = seasons;
    this.clock = clock;
    this.secret = secret;
  }

  record ReportList(List<ReportLine> items) {}

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
    return handling.openUrgent(idOf(user, key), access).flatMap(made -> shelf.view(made, access));
  }

  @Operation(summary = "A report as it stands")
  @GetMapping("/{id}")
  Mono<ReportView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    return shelf.seen(id, access).flatMap(report -> shelf.view(report, access));
  }

  @Operation(summary = "The numbers that cases would give a report if it were submitted now")
  @GetMapping("/{id}/figures")
  Mono<Numbers> figures(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = ReportAccess.of(user);
    var now = clock.now(access.district());
    return shelf
        .seen(id, access)
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

  /** The same call begins the same report. */
  private UUID idOf(StaffUser user, IdempotencyKey key) {
    var person = user.id().toString().getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.wrap(secret.hmac("urgent-report", person, key.sha256()));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
