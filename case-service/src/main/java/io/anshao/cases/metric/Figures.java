package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.PastCases;
import io.anshao.cases.lifecycle.PastCases.PastCase;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.CaseFacts;
import io.anshao.cases.metric.domain.Counting;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts the cases of a district as its log knew them at the cut-off, one after the other. */
final class Figures {

  private final PastCases cases;
  private final Sight sight;

  private final Besides besides;

  Figures(PastCases cases, Sight sight, Besides besides) {
    this.cases = cases;
    this.sight = sight;
    this.besides = besides;
  }

  /** The figures of these lines. */
  <L extends Line> Mono<List<Counted<L>>> of(
      List<L> lines, MetricAccess access, MetricRequest request) {
    return facts(access.district(), access.own(), request.period().asOf())
        .collect(() -> new Counting<>(lines, request.period(), request.selection()), Counting::add)
        .flatMap(counting -> besides.into(counting, access.district(), request.period().asOf()))
        .map(Counting::figures);
  }

  /**
   * All that is counted, case after case.
   *
   * @param own a unit for whose people no case counts that accuses it
   */
  Flux<CaseFacts> facts(String district, Optional<UnitCode> own, Instant asOf) {
    return cases.of(district, asOf).filter(past -> counts(past, own)).map(Folding::of);
  }

  private boolean counts(PastCase past, Optional<UnitCode> own) {
    return own.filter(sight.hiddenFrom(past.file())::contains).isEmpty();
  }
}
