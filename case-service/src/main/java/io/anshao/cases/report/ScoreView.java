package io.anshao.cases.report;

import io.anshao.cases.report.ScoreReading.StoredScore;
import io.anshao.cases.report.domain.Appeal;
import io.anshao.cases.report.domain.Score.Deduction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A unit's score.
 *
 * @param total of 100, after the appeals that were granted; {@code drawnTotal} before them
 * @param appealUntil the last day on which the unit may appeal
 * @param mayAppeal whether the reader may
 */
record ScoreView(
    String unit,
    String unitName,
    int no,
    Instant at,
    Instant cutOff,
    String hash,
    BigDecimal total,
    BigDecimal drawnTotal,
    List<LineView> lines,
    List<DeductionView> deductions,
    LocalDate appealUntil,
    boolean mayAppeal) {

  /** Of the units that the reader may see, by the code of the unit. */
  record ScoreList(List<ScoreView> items) {}

  record LineView(
      String code,
      String title,
      BigDecimal most,
      BigDecimal points,
      boolean applicable,
      String basis,
      List<DeductionView> lost) {}

  record DeductionView(
      String id,
      BigDecimal points,
      String reason,
      List<String> cases,
      boolean veto,
      @Nullable AppealView appeal) {}

  record AppealView(
      UUID id, String reason, Instant at, @Nullable Boolean granted, @Nullable String answer) {}

  static ScoreView of(
      StoredScore stored,
      ScoreJson json,
      String unitName,
      List<Appeal> appeals,
      LocalDate appealUntil,
      boolean mayAppeal) {
    var drawn = json.score();
    var granted =
        appeals.stream()
            .filter(a -> a.decision().filter(Appeal.Decision::isGranted).isPresent())
            .map(Appeal::deduction)
            .collect(Collectors.toSet());
    var now = drawn.without(granted);
    return new ScoreView(
        stored.unit().value(),
        unitName,
        stored.no(),
        stored.at(),
        json.cutOff(),
        HexFormat.of().formatHex(stored.hash()),
        now.total(),
        drawn.total(),
        IntStream.range(0, drawn.lines().size())
            .mapToObj(
                i -> {
                  var line = drawn.lines().get(i);
                  return new LineView(
                      line.code(),
                      line.title(),
                      line.most(),
                      now.lines().get(i).points(),
                      line.isApplicable(),
                      line.basis(),
                      line.lost().stream().map(d -> deduction(d, appeals)).toList());
                })
            .toList(),
        drawn.deductions().stream().map(d -> deduction(d, appeals)).toList(),
        appealUntil,
        mayAppeal);
  }

  private static DeductionView deduction(Deduction deduction, List<Appeal> appeals) {
    return new DeductionView(
        deduction.id(),
        deduction.points(),
        deduction.reason(),
        deduction.cases(),
        deduction.isVeto(),
        appeals.stream()
            .filter(a -> a.deduction().equals(deduction.id()))
            .findFirst()
            .map(ScoreView::appeal)
            .orElse(null));
  }

  private static AppealView appeal(Appeal appeal) {
    Optional<Appeal.Decision> decision = appeal.decision();
    return new AppealView(
        appeal.id(),
        appeal.reason(),
        appeal.at(),
        decision.map(Appeal.Decision::isGranted).orElse(null),
        decision.map(Appeal.Decision::reason).orElse(null));
  }
}
