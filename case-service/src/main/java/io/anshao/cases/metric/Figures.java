package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.PastCases;
import io.anshao.cases.metric.domain.Counting;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Line;
import java.util.List;
import reactor.core.publisher.Mono;

/** Counts the cases of a district as its log knew them at the cut-off, one after the other. */
final class Figures {

  private final PastCases cases;

  Figures(PastCases cases) {
    this.cases = cases;
  }

  /** The figures of these lines. */
  <L extends Line> Mono<List<Counted<L>>> of(
      List<L> lines, String district, MetricRequest request) {
    return cases
        .of(district, request.period().asOf())
        .map(Folding::of)
        .collect(() -> new Counting<>(lines, request.period(), request.selection()), Counting::add)
        .map(Counting::figures);
  }
}
