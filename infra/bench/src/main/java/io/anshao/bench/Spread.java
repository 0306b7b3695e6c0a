package io.anshao.bench;

import java.util.List;

/** Times in order, to be asked for percentiles. */
record Spread(List<Double> sorted) {

  static Spread of(List<Double> milliseconds) {
    return new Spread(milliseconds.stream().sorted().toList());
  }

  /**
   * @param percent of the times that are not longer
   */
  double percentile(int percent) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(0, rank - 1));
  }
}
