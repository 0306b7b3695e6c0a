package io.anshao.cases.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a unit signed, as it stood.
 *
 * @param no counts the submissions of a report from 1
 * @param cutOff 统计时点 of the computed numbers
 * @param definitions version of what the columns mean
 * @param computed numbers from cases by the code of their cell
 */
public record Snapshot(
    int no,
    Instant at,
    Instant cutOff,
    int definitions,
    Map<String, BigDecimal> computed,
    Content content) {

  /**
   * Of which version the columns of cases are now; goes up when one comes to mean another thing.
   */
  public static final int DEFINITIONS = 1;

  /**
   * A cell that the log does not give any more.
   *
   * @param stored what the snapshot says
   * @param derived what the log says; either is empty where there is none
   */
  public record Difference(
      String cell, Optional<BigDecimal> stored, Optional<BigDecimal> derived) {}

  /** Every cell whose number is another one in the log; none when all are equal. */
  public List<Difference> against(Map<String, BigDecimal> derived) {
    var cells = new TreeSet<>(computed.keySet());
    cells.addAll(derived.keySet());
    var found = new ArrayList<Difference>();
    for (var cell : cells) {
      var stored = Optional.ofNullable(computed.get(cell));
      var now = Optional.ofNullable(derived.get(cell));
      if (!same(stored, now)) {
        found.add(new Difference(cell, stored, now));
      }
    }
    return List.copyOf(found);
  }

  private static boolean same(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get()) == 0 : a.equals(b);
  }

  /** The number of a cell, computed or typed. */
  public Optional<BigDecimal> number(StatTemplate.Cell cell) {
    return cell.isComputed()
        ? Optional.ofNullable(computed.get(cell.code()))
        : content.number(cell.code());
  }

  /** Sums of typed numbers over several snapshots, by the code of their cell. */
  public static Map<String, BigDecimal> sums(
      List<StatTemplate.Cell> cells, List<Snapshot> snapshots) {
    var sums = new LinkedHashMap<String, BigDecimal>();
    for (var cell : cells) {
      if (!cell.isComputed()) {
        snapshots.stream()
            .flatMap(snapshot -> snapshot.content().number(cell.code()).stream())
            .reduce(BigDecimal::add)
            .ifPresent(sum -> sums.put(cell.code(), sum));
      }
    }
    return sums;
  }
}
