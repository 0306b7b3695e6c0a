package io.anshao.cases.metric.domain;

import java.util.stream.Stream;

/** What is counted of each case, and how it becomes a figure. */
record Count(Gauge gauge, Marks marks) {

  /** What a case adds. */
  @FunctionalInterface
  interface Marks {
    Stream<Mark> of(CaseFacts facts, Period period);
  }

  /** The same of cases alone: what was cancelled, merged or only asked is none. */
  static Count ofCases(Gauge gauge, Marks marks) {
    return new Count(
        gauge, (facts, period) -> facts.isCase() ? marks.of(facts, period) : Stream.empty());
  }

  /** The same of tips, also of those whose case became part of another one. */
  static Count ofTips(Gauge gauge, Marks marks) {
    return new Count(
        gauge, (facts, period) -> facts.isTip() ? marks.of(facts, period) : Stream.empty());
  }
}
