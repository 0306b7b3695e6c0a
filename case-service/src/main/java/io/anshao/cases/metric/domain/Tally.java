package io.anshao.cases.metric.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the marks of one figure in, case after case. */
final class Tally {

  private final Gauge gauge;
  private final List<Long> amounts = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();
  private long all;
  private long hits;
  private long sum;

  Tally(Gauge gauge) {
    this.gauge = gauge;
  }

  void add(Mark mark) {
    all++;
    hits += mark.isHit() ? 1 : 0;
    sum += mark.amount();
    switch (gauge) {
      case MEDIAN, NINETIETH -> amounts.add(mark.amount());
      case DISTINCT, REPEATED -> keys.merge(mark.key(), 1, Integer::sum);
      case SUM, TEN_THOUSANDS, SHARE, PER_HIT -> {}
    }
  }

  Figure figure() {
    return switch (gauge) {
      case SUM -> Figure.count(sum);
      case TEN_THOUSANDS -> Figure.tenThousands(sum);
      case SHARE -> Figure.ratio(hits, all);
      case PER_HIT -> Figure.ratio(all, hits);
      case MEDIAN -> Figure.ordered(median(sorted()), all);
      case NINETIETH -> Figure.ordered(ninetieth(sorted()), all);
      case DISTINCT -> Figure.count(keys.size());
      case REPEATED -> Figure.count(keys.values().stream().filter(n -> n > 1).count());
    };
  }

  private List<Long> sorted() {
    return amounts.stream().sorted().toList();
  }

  private static Optional<BigDecimal> median(List<Long> sorted) {
    var n = sorted.size();
    return n == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(sorted.get((n - 1) / 2) + sorted.get(n / 2)).divide(BigDecimal.TWO));
  }

  private static Optional<BigDecimal> ninetieth(List<Long> sorted) {
    var rank = (sorted.size() * 9 + 9) / 10;
    return rank == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(sorted.get(rank - 1)));
  }
}
