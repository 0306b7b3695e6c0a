package io.anshao.cases.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * A score that explains itself: every point that is missing is a deduction with its reason.
 *
 * @param lines by criterion
 * @param deductions beyond the criteria
 */
public record Score(List<Line> lines, List<Deduction> deductions) {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int DIGITS = 2;

  /**
   * A criterion.
   *
   * @param most its weight
   * @param isApplicable whether there was anything to judge by; otherwise it counts for nothing
   * @param basis one sentence that says what was counted
   */
  public record Line(
      String code,
      String title,
      BigDecimal most,
      boolean isApplicable,
      String basis,
      List<Deduction> lost) {

    /** What is left of its weight, never below zero. */
    public BigDecimal points() {
      return lost.stream()
          .map(Deduction::points)
          .reduce(most, BigDecimal::subtract)
          .max(BigDecimal.ZERO);
    }

    private Line without(Set<String> ids) {
      return new Line(code, title, most, isApplicable, basis, Score.without(lost, ids));
    }
  }

  /**
   * Points that are taken.
   *
   * @param id within the score; an appeal names it
   * @param cases numbers of the cases behind it
   * @param isVeto 一票否决: nothing is left of the score
   */
  public record Deduction(
      String id, BigDecimal points, String reason, List<String> cases, boolean isVeto) {}

  /**
   * Of 100: the share of what could be judged, less the deductions, never below zero; zero where a
   * veto stands.
   */
  public BigDecimal total() {
    if (deductions.stream().anyMatch(Deduction::isVeto)) {
      return BigDecimal.ZERO.setScale(DIGITS);
    }
    var judged = lines.stream().filter(Line::isApplicable).toList();
    var most = judged.stream().map(Line::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    var points = judged.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    var share =
        most.signum() == 0 ? FULL : points.multiply(FULL).divide(most, 6, RoundingMode.HALF_UP);
    return deductions.stream()
        .map(Deduction::points)
        .reduce(share, BigDecimal::subtract)
        .max(BigDecimal.ZERO)
        .setScale(DIGITS, RoundingMode.HALF_UP);
  }

  /** The score without deductions that were appealed against with success. */
  public Score without(Set<String> ids) {
    return new Score(
        lines.stream().map(line -> line.without(ids)).toList(), without(deductions, ids));
  }

  /** Whether there is such a deduction. */
  public boolean has(String id) {
    return java.util.stream.Stream.concat(
            lines.stream().flatMap(line -> line.lost().stream()), deductions.stream())
        .anyMatch(deduction -> deduction.id().equals(id));
  }

  private static List<Deduction> without(List<Deduction> all, Set<String> ids) {
    return all.stream().filter(each -> !ids.contains(each.id())).toList();
  }
}
