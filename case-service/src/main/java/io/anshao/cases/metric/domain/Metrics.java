package io.anshao.cases.metric.domain;

import java.util.List;
import java.util.stream.Stream;

/** All metrics of DOMAIN 5.4 that the log can answer. */
public final class Metrics {

  public static final List<Metric> ALL =
      Stream.of(
              IntakeMetrics.ALL,
              HandlingMetrics.ALL,
              FindingMetrics.ALL,
              ReporterMetrics.ALL,
              PublicMetrics.ALL)
          .flatMap(List::stream)
          .toList();

  private Metrics() {}
}
