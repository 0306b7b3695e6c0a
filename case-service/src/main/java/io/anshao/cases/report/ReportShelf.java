package io.anshao.cases.report;

import io.anshao.edge.time.BusinessClock;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Finds reports for whom they are open to, and shows them. */
final class ReportShelf {

  private final ReportReading reading;
  private final ReportViews views;
  private final BusinessClock clock;

  ReportShelf(ReportReading reading, ReportViews views, BusinessClock clock) {
    this.reading = reading;
    this.views = views;
    this.clock = clock;
  }

  /** The report of that id; 404 for whom it is not there. */
  Mono<StoredReport> seen(UUID id, ReportAccess access) {
    return reading.find(id).filter(access::sees).switchIfEmpty(Mono.error(ReportAccess::notFound));
  }

  Mono<ReportView> view(StoredReport report, ReportAccess access) {
    return Mono.zip(
            reading.snapshot(report.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
            reading.acts(report.id()).collectList())
        .map(t -> views.view(report, t.getT1(), t.getT2(), access, clock.now(report.district())));
  }
}
