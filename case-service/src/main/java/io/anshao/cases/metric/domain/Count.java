package io.anshao.cases.metric.domain;

import java.util.stream.Stream;

/**
 * What is counted of each case, and how it becomes a figure.
 *
 * @param isAtCutOff whether it tells how things stand at the cut-off, whatever the period
 */
record Count(Gauge gauge, Marks marks, boolean isAtCutOff) {

  /** What a case adds. */
  @FunctionalInterface
  interface Marks {
    Stream<Mark> of(CaseFacts facts, Period period);
  }

  /** The same of cases alone: what was cancelled, merged or only asked is none. */
  static Count ofCases(Gauge gauge, Marks marks) {
    return new Count(gauge, ofCases(marks), false);
  }

  /** What of cases stands so at the cut-off, whatever the period. */
  static Count atCutOff(Gauge gauge, Marks marks) {
    return new Count(gauge, ofCases(marks), true);
  }

  /** The same of tips, also of those whose case became part of another one. */
  static Count ofTips(Gauge gauge, Marks marks) {
    return new Count(
        gauge, (facts, period) -> facts.isTip() ? marks.of(facts, period) : Stream.empty(), false);
  }

  private static Marks ofCases(Marks marks) {
    return (facts, period) -> facts.isCase() ? marks.of(facts, period) : Stream.empty();
  }
}
