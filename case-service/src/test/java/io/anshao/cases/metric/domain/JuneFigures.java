package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.FactsOfACase.at;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;
import java.util.Optional;

/** Figures of a June, of cases that are written down. */
final class JuneFigures {

  private JuneFigures() {}

  static final Selection ALL = of(Optional.empty());

  static final Period JUNE = juneAsOf("2021-09-01T00:00");

  static Period juneAsOf(String asOf) {
    return new Period(at("2021-06-01T00:00"), at("2021-07-01T00:00"), at(asOf));
  }

  static Optional<String> some(String code) {
    return Optional.of(code);
  }

  static Selection of(UnitCode unit) {
    return of(Optional.of(unit));
  }

  static Selection of(Optional<UnitCode> unit) {
    return Selection.of(unit);
  }

  static FactsOfACase a() {
    return new FactsOfACase();
  }

  static Figure june(String key, List<FactsOfACase> cases) {
    return figure(key, JUNE, ALL, cases);
  }

  static Figure figure(String key, Period period, Selection selection, List<FactsOfACase> cases) {
    var metric = Metrics.ALL.stream().filter(m -> m.key().equals(key)).toList();
    var counting = new Counting<>(metric, period, selection);
    cases.forEach(each -> counting.add(each.facts()));
    return counting.figures().getFirst().figure();
  }
}
