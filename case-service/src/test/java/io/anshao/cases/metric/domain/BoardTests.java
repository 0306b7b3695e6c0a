package io.anshao.cases.metric.domain;

import static io.anshao.cases.metric.domain.FactsOfACase.BUILDING;
import static io.anshao.cases.metric.domain.FactsOfACase.FIRE;
import static io.anshao.cases.metric.domain.FactsOfACase.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.callback.domain.Satisfaction;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Hazard.Level;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.domain.CaseFacts.Standing;
import io.anshao.cases.metric.domain.CaseFacts.Triage.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A group says what the whole says when it is asked for alone, and the cases behind it say it too.
 */
class BoardTests {

  private static final Period JUNE =
      new Period(at("2021-06-01T00:00"), at("2021-07-01T00:00"), at("2021-07-05T10:00"));
  private static final Selection ALL = Selection.of(Optional.empty());
  private static final List<CaseFacts> CASES = cases();

  @ParameterizedTest
  @EnumSource(value = By.class, mode = Mode.EXCLUDE, names = "WEEK")
  void saysOfAGroupWhatIsSaidWhenItIsAskedForAlone(By by) {
    var groups = board(by).groups();

    assertThat(groups).isNotEmpty();
    for (var group : groups) {
      assertThat(group.figures().stream().flatMap(Optional::stream).toList())
          .as("%s %s", by, group.key())
          .isEqualTo(figures(JUNE, only(by, group.key())));
    }
  }

  @Test
  void cutsThePeriodIntoWeeksThatAddUpToIt() {
    var board = board(By.WEEK);

    assertThat(board.groups())
        .extracting(Board.Group::key)
        .containsExactly("2021-05-31", "2021-06-07", "2021-06-14", "2021-06-21", "2021-06-28");
    assertThat(board.groups().getFirst().period().from()).isEqualTo(JUNE.from());
    assertThat(board.groups().getLast().period().to()).isEqualTo(JUNE.to());
    for (int i = 0; i < Metrics.ALL.size(); i++) {
      var metric = Metrics.ALL.get(i);
      if (metric.isAtCutOff()) {
        assertThat(week(board, 0, i)).as(metric.key()).isEmpty();
      } else if (metric.count().gauge() == Gauge.SUM) {
        assertThat(sum(board, i)).as(metric.key()).isEqualByComparingTo(value(board, i));
      }
    }
  }

  @Test
  void endsWithTheWeekOfTheCutOff() {
    var early = new Period(JUNE.from(), JUNE.to(), at("2021-06-09T10:00"));

    assertThat(Weeks.of(early)).hasSize(2);
  }

  /**
   * A sum is what its cases add, a share what they hit, and of cases there are as many as it says.
   */
  @Test
  void isMadeUpByTheCasesBehindIt() {
    for (var metric : Metrics.ALL) {
      for (var selection : List.of(ALL, only(By.UNIT, "xfjy"), only(By.UNIT, "-"))) {
        var behind = new Behind(metric, JUNE, selection);
        CASES.forEach(behind::add);
        var parts = behind.parts();
        var figure = figures(JUNE, selection).get(Metrics.ALL.indexOf(metric));
        var hits = parts.stream().mapToLong(Behind.Part::hits).sum();
        var of = parts.stream().mapToLong(Behind.Part::of).sum();
        switch (metric.count().gauge()) {
          case SUM, DISTINCT ->
              assertThat(parts.stream().mapToLong(Behind.Part::amount).sum())
                  .as(metric.key())
                  .isEqualTo(figure.value().orElseThrow().longValue());
          case SHARE ->
              assertThat(List.of(hits, of))
                  .as(metric.key())
                  .isEqualTo(
                      List.of(
                          figure.numerator().orElseThrow(), figure.denominator().orElseThrow()));
          case PER_HIT ->
              assertThat(List.of(of, hits))
                  .isEqualTo(
                      List.of(
                          figure.numerator().orElseThrow(), figure.denominator().orElseThrow()));
          case MEDIAN, NINETIETH ->
              assertThat(of).as(metric.key()).isEqualTo(figure.denominator().orElseThrow());
          case REPEATED -> assertThat(parts).hasSizeGreaterThanOrEqualTo(0);
          case TEN_THOUSANDS -> throw new AssertionError("a column alone");
        }
        if (metric.isOfCases()) {
          assertThat(parts.size())
              .as(metric.key())
              .isEqualTo(figure.value().orElseThrow().intValue());
        }
      }
    }
  }

  @Test
  void opensOfRepeatedSubjectsTheirCasesAlone() {
    var metric = Metrics.find("repeat_subject").orElseThrow();
    var behind = new Behind(metric, JUNE, ALL);
    CASES.forEach(behind::add);

    assertThat(figures(JUNE, ALL).get(Metrics.ALL.indexOf(metric))).isEqualTo(Figure.count(1));
    assertThat(behind.parts()).hasSize(2);
  }

  @Test
  void hidesSmallNumbersOnTheMap() {
    var metric = Metrics.find("received").orElseThrow();
    var streets = new HeatMap(metric, JUNE, ALL, HeatMap.Place.STREET);
    var cells = new HeatMap(metric, JUNE, ALL, HeatMap.Place.CELL);
    IntStream.range(0, 4)
        .mapToObj(_ -> new FactsOfACase().lies("jb", "29.890470", "121.552600").facts())
        .forEach(facts -> cells.add(facts).numbers());
    CASES.forEach(streets::add);

    assertThat(cells.numbers().numbers()).hasSize(1).containsValue(Optional.of(4L));
    var cell = cells.numbers().numbers().firstKey();
    assertThat(29.890470).isBetween(Grid.south(cell), Grid.south(cell) + Grid.HIGH);
    assertThat(121.552600).isBetween(Grid.west(cell), Grid.west(cell) + Grid.WIDE);
    assertThat(streets.numbers().numbers().get("zq")).isEmpty();
  }

  private static Board board(By by) {
    var board = new Board(Metrics.ALL, JUNE, ALL, by);
    CASES.forEach(board::add);
    return board;
  }

  private static Optional<Figure> week(Board board, int week, int metric) {
    return board.groups().get(week).figures().get(metric);
  }

  private static BigDecimal sum(Board board, int metric) {
    return board.groups().stream()
        .flatMap(week -> week.figures().get(metric).stream())
        .flatMap(figure -> figure.value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal value(Board board, int metric) {
    return board.total().get(metric).figure().value().orElseThrow();
  }

  private static List<Figure> figures(Period period, Selection selection) {
    var counting = new Counting<>(Metrics.ALL, period, selection);
    CASES.forEach(counting::add);
    return counting.figures().stream().map(Counting.Counted::figure).toList();
  }

  private static Selection only(By by, String key) {
    return new Selection(
        code(by, By.UNIT, key).map(UnitCode::new),
        code(by, By.CHANNEL, key),
        code(by, By.AREA, key),
        code(by, By.STREET, key),
        code(by, By.CAMPAIGN, key));
  }

  private static Optional<String> code(By by, By wanted, String key) {
    return by == wanted ? Optional.of(key) : Optional.empty();
  }

  private static List<CaseFacts> cases() {
    return List.of(
        new FactsOfACase()
            .about("91330205MA2ABCD21T")
            .triaged("2021-06-08T10:00", Outcome.ACCEPTED)
            .led("2021-06-08T11:00", FIRE)
            .duty("handle_total", "2021-06-20T23:59:59", null)
            .duty("first_response", "2021-06-09T10:00", "2021-06-09T09:00")
            .given(FIRE, "2021-06-08T11:00", null, false)
            .found("2021-06-10T10:00", Finding.SUBSTANTIATED)
            .hazard(Level.GENERAL, "2021-06-10T10:00", "2021-06-15T23:59:59", "2021-06-14T10:00")
            .hazard(Level.MAJOR, "2021-06-10T10:00", "2021-06-25T23:59:59", null)
            .climbed("2021-06-21T10:00", Rung.URGING)
            .listed("2021-06-22T10:00", "2021-07-01T00:00", null)
            .facts(),
        new FactsOfACase()
            .about("91330205MA2ABCD21T")
            .registered("2021-06-29T10:00", "letter", "employee")
            .in(new UUID(0, 7))
            .stands(Standing.ENDED)
            .triaged("2021-06-29T11:00", Outcome.ACCEPTED)
            .led("2021-06-29T11:00", BUILDING)
            .duty("handle_total", "2021-06-30T23:59:59", "2021-06-30T10:00")
            .given(BUILDING, "2021-06-29T11:00", null, false)
            .found("2021-06-30T09:00", Finding.PARTLY)
            .concluded("2021-06-30T10:00")
            .closed("2021-06-30T12:00", null)
            .exposed("2021-06-30T13:00", "typical_case", 1, true, false)
            .rewarded("2021-06-30T14:00", 3_600, "2021-06-30T15:00", "2021-06-30T16:00")
            .said("2021-06-30T17:00", true, false, Satisfaction.SATISFIED)
            .facts(),
        new FactsOfACase().stands(Standing.MERGED).lies("zq", "29.9", "121.5").facts(),
        new FactsOfACase()
            .lies("zq", "29.9", "121.5")
            .duty("triage", "2021-06-09T23:59:59", null)
            .facts());
  }
}
