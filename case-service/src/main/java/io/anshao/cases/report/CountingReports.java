package io.anshao.cases.report;

import io.anshao.cases.lifecycle.PastCases;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.Besides;
import io.anshao.cases.metric.Folding;
import io.anshao.cases.metric.domain.Column;
import io.anshao.cases.metric.domain.Counting;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Period;
import io.anshao.cases.metric.domain.SeasonColumns;
import io.anshao.cases.metric.domain.Selection;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/** Computes numbers of reports from the log, as of a cut-off. */
final class CountingReports {

  private final PastCases cases;
  private final Sight sight;

  private final Besides besides;

  CountingReports(PastCases cases, Sight sight, Besides besides) {
    this.cases = cases;
    this.sight = sight;
    this.besides = besides;
  }

  /**
   * The computed numbers by the code of their cell.
   *
   * @param unit whose; without it the district's. What accuses a unit counts in none of its reports
   */
  Mono<Map<String, BigDecimal>> numbers(
      String district, Optional<UnitCode> unit, List<Cell> cells, Period period) {
    var columns =
        cells.stream()
            .flatMap(cell -> cell.column().stream())
            .distinct()
            .flatMap(number -> SeasonColumns.find(number).stream())
            .toList();
    if (columns.isEmpty()) {
      return Mono.just(Map.of());
    }
    return cases
        .of(district, period.asOf())
        .filter(past -> unit.filter(sight.hiddenFrom(past.file())::contains).isEmpty())
        .map(Folding::of)
        .collect(() -> new Counting<>(columns, period, Selection.of(unit)), Counting::add)
        .flatMap(counting -> besides.into(counting, district, period.asOf()))
        .map(counting -> byCell(cells, counting.figures()));
  }

  private static Map<String, BigDecimal> byCell(List<Cell> cells, List<Counted<Column>> figures) {
    var byColumn = new HashMap<String, BigDecimal>();
    figures.forEach(
        counted ->
            counted
                .figure()
                .value()
                .ifPresent(value -> byColumn.put(counted.line().number(), value)));
    var numbers = new TreeMap<String, BigDecimal>();
    for (var cell : cells) {
      cell.column().map(byColumn::get).ifPresent(value -> numbers.put(cell.code(), value));
    }
    return numbers;
  }
}
