package io.anshao.bench;

import io.anshao.scenarios.Reconciliation;
import java.util.ArrayList;
import java.util.List;

/** What was measured, and what was counted: figures mean something only where the counts agree. */
record Measured(List<Figure> figures, List<Reconciliation.Line> reconciliation) {

  static Measured nothing() {
    return new Measured(new ArrayList<>(), new ArrayList<>());
  }

  /** Figures that nothing else has to agree with. */
  static Measured of(List<Figure> figures) {
    return new Measured(figures, List.of());
  }

  void add(Figure figure) {
    figures.add(figure);
  }

  /** Percentiles 50 and 99. */
  void add(String name, Spread times) {
    add(Figure.of(name + " p50", times.percentile(50), "ms"));
    add(Figure.of(name + " p99", times.percentile(99), "ms"));
  }

  void claim(String statement, boolean holds) {
    reconciliation.add(new Reconciliation.Line(statement, holds));
  }

  /** Both numbers stand in the sentence. */
  void claimEqual(String one, long number, String other, long sameNumber) {
    claim("%s %,d = %s %,d".formatted(one, number, other, sameNumber), number == sameNumber);
  }

  boolean holds() {
    return reconciliation.stream().allMatch(Reconciliation.Line::holds);
  }
}
