package io.anshao.cases.routing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTests {

  private static final String STREET = "330205006";

  private static final Places PLACES =
      new Places(Set.of("xfjy", "scjg", "yjglj", "t_zhuangqiao"), Map.of(STREET, "t_zhuangqiao"));

  private static final Match ANY = when(Set.of(), Set.of(), Set.of());

  private static final Rule SMALL_FIRE =
      rule(
          "small-fire",
          when(Set.of("fire"), Set.of(), Set.of("small_enterprise")),
          Rule.TERRITORY,
          "xfjy");
  private static final Rule FIRE = rule("fire", when(Set.of("fire"), Set.of(), Set.of()), "xfjy");
  private static final Rule SCHOOL =
      rule("school", when(Set.of(), Set.of("school"), Set.of()), "jyj");
  private static final Rule REST = rule("rest", ANY, "yjglj");

  private static final RuleSet RULES =
      new RuleSet(
          List.of(SMALL_FIRE, FIRE, SCHOOL, REST),
          Map.of("small_enterprise", List.of("小餐馆", "小作坊")));

  @Test
  void takesTheFirstRuleThatFitsByTypeOrGroupAndAsksTheStreetToHelp() {
    assertThat(RULES.route(fire(STREET), PLACES))
        .contains(new Route(FIRE, "xfjy", List.of("t_zhuangqiao")));
  }

  @Test
  void letsTheStreetLeadWhereARuleSaysSo() {
    assertThat(RULES.route(fire(STREET, "small_enterprise"), PLACES))
        .contains(new Route(SMALL_FIRE, "t_zhuangqiao", List.of("xfjy")));
  }

  @Test
  void goesOnWhereTheStreetIsUnknown() {
    assertThat(RULES.route(fire("", "small_enterprise"), PLACES))
        .contains(new Route(FIRE, "xfjy", List.of()));
  }

  @Test
  void passesOverARuleThatNamesAClosedUnitAndSaysSo() {
    assertThat(RULES.route(of("other", "", "school", STREET), PLACES).map(r -> r.rule().id()))
        .contains("rest");
    assertThat(RULES.disabled(PLACES)).isEqualTo(Map.of("school", "jyj"));
  }

  @Test
  void saysNothingWhereNoRuleFits() {
    assertThat(new RuleSet(List.of(FIRE), Map.of()).route(of("other", "", "", STREET), PLACES))
        .isEmpty();
  }

  @Test
  void knowsSpecialTargetsByTheirWords() {
    assertThat(RULES.targetsIn("路边小餐馆后厨用气瓶")).containsExactly("small_enterprise");
    assertThat(RULES.targetsIn("大型商场")).isEmpty();
  }

  @Test
  void reportsWhatNoRuleCoversAndWhatNeverFires() {
    var groups = Map.of("fire", "", "fire_exit", "fire", "other", "");
    var late = rule("late-fire", when(Set.of("fire_exit"), Set.of(), Set.of()), "scjg");
    var gaps = new RuleSet(List.of(SMALL_FIRE, FIRE, SCHOOL, late), Map.of());

    var coverage = Coverage.of(gaps, PLACES, groups);

    assertThat(coverage.uncovered()).containsExactly(new Coverage.Cell(STREET, "other"));
    assertThat(coverage.neverFires()).containsExactly("late-fire");
    assertThat(coverage.disabled()).containsOnlyKeys("school");
    assertThat(Coverage.of(RULES, PLACES, groups).neverFires()).isEmpty();
    assertThat(Coverage.of(RULES, PLACES, groups).uncovered()).isEmpty();
  }

  @Test
  void seesThatSeveralRulesTogetherLeaveNothing() {
    var split =
        new RuleSet(
            List.of(
                rule("exit", when(Set.of("fire_exit"), Set.of(), Set.of()), "scjg"),
                rule("upper", when(Set.of("fire"), Set.of(), Set.of()), "xfjy"),
                rule("never", when(Set.of("fire"), Set.of("school"), Set.of()), "yjglj")),
            Map.of());

    assertThat(Coverage.of(split, PLACES, Map.of("fire", "", "fire_exit", "fire")).neverFires())
        .containsExactly("never");
  }

  @Test
  void triesRulesOnPastCases() {
    var trial =
        Trial.of(
            new RuleSet(List.of(FIRE), Map.of()),
            PLACES,
            List.of(
                new Trial.Past("A", fire(STREET), "xfjy"),
                new Trial.Past("B", fire(STREET), "scjg"),
                new Trial.Past("C", of("other", "", "", STREET), "yjglj")));

    assertThat(trial)
        .isEqualTo(
            new Trial(
                3,
                1,
                1,
                1,
                Map.of("fire", 2),
                List.of(
                    new Trial.Example("B", "scjg", Optional.of("fire"), Optional.of("xfjy")),
                    new Trial.Example("C", "yjglj", Optional.empty(), Optional.empty()))));
  }

  private static Facts fire(String street, String... tags) {
    return new Facts("fire_exit", "fire", "", Set.of(tags), "L4_general", street, "public");
  }

  private static Facts of(String type, String group, String area, String street) {
    return new Facts(type, group, area, Set.of(), "L4_general", street, "public");
  }

  private static Rule rule(String id, Match when, String lead, String... coUnits) {
    return new Rule(id, when, lead, List.of(coUnits), id, id);
  }

  private static Match when(Set<String> types, Set<String> areas, Set<String> tags) {
    return new Match(types, areas, tags, Set.of(), Set.of(), Set.of());
  }
}
