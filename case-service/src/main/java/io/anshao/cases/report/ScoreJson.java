package io.anshao.cases.report;

import io.anshao.cases.report.domain.Score;
import io.anshao.cases.report.domain.Score.Deduction;
import io.anshao.cases.report.domain.Score.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A score as it lies in its row: JSON without white space, members sorted by name.
 *
 * @param cutOff as of when the log was asked
 * @param template version of the template whose weights it goes by
 */
record ScoreJson(
    Instant cutOff, int template, List<LineJson> lines, List<DeductionJson> deductions) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  record LineJson(
      String code,
      String title,
      BigDecimal most,
      boolean applicable,
      String basis,
      List<DeductionJson> lost) {}

  record DeductionJson(
      String id, BigDecimal points, String reason, List<String> cases, boolean veto) {

    static DeductionJson of(Deduction deduction) {
      return new DeductionJson(
          deduction.id(),
          deduction.points(),
          deduction.reason(),
          deduction.cases(),
          deduction.isVeto());
    }

    Deduction read() {
      return new Deduction(id, points, reason, cases, veto);
    }
  }

  static ScoreJson of(Instant cutOff, int template, Score score) {
    return new ScoreJson(
        cutOff,
        template,
        score.lines().stream()
            .map(
                line ->
                    new LineJson(
                        line.code(),
                        line.title(),
                        line.most(),
                        line.isApplicable(),
                        line.basis(),
                        line.lost().stream().map(DeductionJson::of).toList()))
            .toList(),
        score.deductions().stream().map(DeductionJson::of).toList());
  }

  Score score() {
    return new Score(
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.code(),
                        line.title(),
                        line.most(),
                        line.applicable(),
                        line.basis(),
                        line.lost().stream().map(DeductionJson::read).toList()))
            .toList(),
        deductions.stream().map(DeductionJson::read).toList());
  }

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  static ScoreJson read(byte[] bytes) {
    return JSON.readValue(bytes, ScoreJson.class);
  }
}
