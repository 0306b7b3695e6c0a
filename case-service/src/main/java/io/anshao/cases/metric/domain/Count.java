package io.anshao.cases.metric.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is counted of each case, and how it becomes a figure.
 *
 * @param besides what beside cases adds to it
 * @param isAtCutOff whether it tells how things stand at the cut-off, whatever the period
 */
record Count(Gauge gauge, Marks marks, Optional<Noted.What> besides, boolean isAtCutOff) {

  /** What a case adds. */
  @FunctionalInterface
  interface Marks {
    Stream<Mark> of(CaseFacts facts, Period period);
  }

  /** The same of cases alone: what was cancelled, merged or only asked is none. */
  static Count ofCases(Gauge gauge, Marks marks) {
    return new Count(gauge, ofCases(marks), Optional.empty(), false);
  }

  /** What of cases stands so at the cut-off, whatever the period. */
  static Count atCutOff(Gauge gauge, Marks marks) {
    return new Count(gauge, ofCases(marks), Optional.empty(), true);
  }

  /** The same of tips, also of those whose case became part of another one. */
  static Count ofTips(Gauge gauge, Marks marks) {
    return new Count(
        gauge,
        (facts, period) -> facts.isTip() ? marks.of(facts, period) : Stream.empty(),
        Optional.empty(),
        false);
  }

  /** The same with what was noted beside cases. */
  Count and(Noted.What what) {
    return new Count(gauge, marks, Optional.of(what), isAtCutOff);
  }

  private static Marks ofCases(Marks marks) {
    return (facts, period) -> facts.isCase() ? marks.of(facts, period) : Stream.empty();
  }
}
