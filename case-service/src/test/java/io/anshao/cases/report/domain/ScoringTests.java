package io.anshao.cases.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.report.domain.Evidence.Filed;
import io.anshao.cases.report.domain.Evidence.Finding;
import io.anshao.cases.report.domain.Evidence.Minimum;
import io.anshao.cases.report.domain.Evidence.Share;
import io.anshao.cases.report.domain.Score.Deduction;
import io.anshao.cases.report.domain.Score.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 考核 of DOMAIN 5.5. */
class ScoringTests {

  private static final Scheme SCHEME =
      new Scheme(
          Map.of(
              Scheme.WEEKLY, points("10"),
              Scheme.TABLE, points("10"),
              Scheme.MINIMA, points("15"),
              Scheme.ON_TIME, points("20"),
              Scheme.RECTIFIED, points("15"),
              Scheme.SATISFACTION, points("10"),
              Scheme.SELF_FOUND, points("5"),
              Scheme.PUBLISHED, points("10"),
              Scheme.QUALITY, points("5")),
          points("0.5"),
          1,
          points("1"),
          points("5"),
          points("3"),
          points("20"),
          5);

  @Test
  void givesAllToWhoMissedNothing() {
    var score = Scoring.of(SCHEME, best().build());

    assertThat(score.total()).isEqualByComparingTo("100");
    assertThat(score.lines()).extracting(Line::code).containsExactlyElementsOf(Scheme.CRITERIA);
  }

  @Test
  void explainsEveryPointThatIsMissing() {
    var unit = best();
    unit.weekly =
        List.of(
            filed("w1", Timeliness.IN_TIME),
            filed("w2", Timeliness.LATE),
            filed("w3", Timeliness.MISSING),
            filed("w4", Timeliness.IN_TIME));
    unit.onTime = new Share(3, 4, List.of("JBAQ2021000007"));
    unit.minima = List.of(minimum("1.1", "2"), minimum("18.1", "0"), minimum("23.1", "1"));
    unit.returned = 1;

    var score = Scoring.of(SCHEME, unit.build());

    assertThat(line(score, Scheme.WEEKLY).lost())
        .extracting(Deduction::id, d -> d.points().toPlainString(), Deduction::reason)
        .containsExactly(
            tuple("weekly/w2", "1.25", "第 w2 周逾期报送"), tuple("weekly/w3", "2.50", "第 w3 周未报"));
    assertThat(line(score, Scheme.ON_TIME).points()).isEqualByComparingTo("15");
    assertThat(line(score, Scheme.ON_TIME).lost().getFirst().cases())
        .containsExactly("JBAQ2021000007");
    assertThat(line(score, Scheme.MINIMA).lost())
        .singleElement()
        .extracting(Deduction::reason)
        .asString()
        .contains("至少 1，实际 0");
    assertThat(line(score, Scheme.QUALITY).points()).isEqualByComparingTo("4.17");
    var lost =
        score.lines().stream()
            .flatMap(l -> l.lost().stream())
            .map(Deduction::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(score.total()).isEqualByComparingTo(points("100").subtract(lost));
  }

  @Test
  void judgesNobodyByWhatThereWasNot() {
    var unit = best();
    unit.onTime = Share.NONE;
    unit.rectified = Share.NONE;
    unit.satisfied = Share.NONE;
    unit.published = Share.NONE;

    var score = Scoring.of(SCHEME, unit.build());

    assertThat(line(score, Scheme.ON_TIME).isApplicable()).isFalse();
    assertThat(score.total()).isEqualByComparingTo("100");
  }

  @Test
  void takesAPointForEachLongDelayAndFiveAtMost() {
    var unit = best();
    unit.longLate = IntStream.rangeClosed(1, 7).mapToObj(n -> "JBAQ202100000" + n).toList();

    var score = Scoring.of(SCHEME, unit.build());

    assertThat(score.deductions()).hasSize(5).allMatch(d -> d.cases().size() == 1);
    assertThat(score.total()).isEqualByComparingTo("95");
  }

  @ParameterizedTest
  @CsvSource({"SHAM, 97", "LEAK, 80", "CONCEALED, 0"})
  void takesWhatTheRuleSaysForWhatIsFoundOut(Finding.Kind kind, String total) {
    var unit = best();
    unit.findings = List.of(new Finding("1", kind, Optional.empty(), "经查属实"));

    assertThat(Scoring.of(SCHEME, unit.build()).total()).isEqualByComparingTo(total);
  }

  @Test
  void restoresWhatWasAppealedAgainstWithSuccess() {
    var unit = best();
    unit.findings = List.of(new Finding("1", Finding.Kind.CONCEALED, Optional.empty(), "误认"));
    unit.sham = List.of("JBAQ2021000007");
    var score = Scoring.of(SCHEME, unit.build());
    assertThat(score.total()).isZero();

    var after = score.without(Set.of("finding/1"));

    assertThat(after.total()).isEqualByComparingTo("97");
    assertThat(score.has("finding/1")).isTrue();
    assertThat(score.has("finding/2")).isFalse();
  }

  /**
   * To score by the number of tips would punish openness: more of them, well handled, cost nothing.
   */
  @Test
  void costsNobodyAPointToReceiveMoreTips() {
    var few = best();
    few.onTime = new Share(9, 10, List.of("JBAQ2021000001"));
    few.rectified = new Share(4, 5, List.of("JBAQ2021000001"));
    var many = best();
    many.onTime = new Share(99, 100, List.of("JBAQ2021000001"));
    many.rectified = new Share(94, 95, List.of("JBAQ2021000001"));

    assertThat(Scoring.of(SCHEME, many.build()).total())
        .isGreaterThanOrEqualTo(Scoring.of(SCHEME, few.build()).total());
    assertThat(Arrays.stream(Evidence.class.getRecordComponents()).map(c -> c.getName()))
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("tip"));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-07-05T10:00, 2021-07-12T23:00, true",
    "2021-07-05T10:00, 2021-07-13T00:00, false"
  })
  void letsAUnitAppealForFiveWorkingDays(String told, String asked, boolean isInTime) {
    var calendar = new WorkCalendar(Map.of(), Set.of(2021));

    assertThat(Appeal.isInTime(at(asked), at(told), 5, calendar)).isEqualTo(isInTime);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static Line line(Score score, String code) {
    return score.lines().stream().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
  }

  private static BigDecimal points(String points) {
    return new BigDecimal(points);
  }

  private static Filed filed(String code, Timeliness timeliness) {
    return new Filed(code, "第 " + code + " 周", timeliness);
  }

  private static Minimum minimum(String cell, String given) {
    return new Minimum(cell, "活动 " + cell, 1, Optional.of(new BigDecimal(given)));
  }

  private static Unit best() {
    return new Unit();
  }

  /** A unit that missed nothing, until a test says otherwise. */
  private static final class Unit {

    private List<Filed> weekly = List.of(filed("w1", Timeliness.IN_TIME));
    private List<Minimum> minima = List.of(minimum("1.1", "1"));
    private Share onTime = new Share(4, 4, List.of());
    private Share rectified = new Share(4, 4, List.of());
    private Share satisfied = new Share(2, 2, List.of());
    private Share published = new Share(1, 1, List.of());
    private int returned;
    private List<String> longLate = List.of();
    private List<String> sham = List.of();
    private List<Finding> findings = List.of();

    Evidence build() {
      return new Evidence(
          weekly,
          Optional.of(filed("table", Timeliness.IN_TIME)),
          minima,
          onTime,
          rectified,
          satisfied,
          1,
          published,
          6,
          returned,
          longLate,
          sham,
          findings);
    }
  }
}
