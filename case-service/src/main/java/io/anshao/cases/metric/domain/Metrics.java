package io.anshao.cases.metric.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Those of cases whose reporters can be reached. */
  public static final List<Metric> SAID_BY_REPORTERS = ReporterMetrics.ALL;

  /** What a share of few cases would tell of a reporter: units are not told of it. */
  private static final Set<String> OF_REPORTERS = Set.of("employee_tip_share");

  /** Those that units are told. */
  public static final List<Metric> FOR_UNITS =
      ALL.stream().filter(metric -> !OF_REPORTERS.contains(metric.key())).toList();

  private Metrics() {}

  /** The metric of that key. */
  public static Optional<Metric> find(String key) {
    return ALL.stream().filter(metric -> metric.key().equals(key)).findFirst();
  }
}
