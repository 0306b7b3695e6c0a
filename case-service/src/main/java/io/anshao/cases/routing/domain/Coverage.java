package io.anshao.cases.routing.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a set of rules leaves open.
 *
 * @param uncovered an ordinary hazard there would find no rule
 * @param disabled rules that name a closed unit, with that unit
 * @param neverFires rules before which another one always fires
 */
public record Coverage(
    List<Cell> uncovered, Map<String, String> disabled, List<String> neverFires) {

  private static final String ORDINARY = "L4_general";
  private static final String PUBLIC = "public";

  /** No value of any rule. */
  private static final String ELSE = "";

  /** A street and a type of hazard. */
  public record Cell(String street, String hazardType) {}

  /**
   * Looks through a set of rules.
   *
   * @param groups the level above by type of hazard; empty for the upper level itself
   */
  public static Coverage of(RuleSet rules, Places places, Map<String, String> groups) {
    return new Coverage(
        uncovered(rules, places, groups),
        rules.disabled(places),
        neverFires(rules, places, groups));
  }

  private static List<Cell> uncovered(RuleSet rules, Places places, Map<String, String> groups) {
    var cells = new ArrayList<Cell>();
    for (var street : places.territories().keySet().stream().sorted().toList()) {
      groups.forEach(
          (type, group) -> {
            var facts = new Facts(type, group, ELSE, Set.of(), ORDINARY, street, PUBLIC);
            if (rules.route(facts, places).isEmpty()) {
              cells.add(new Cell(street, type));
            }
          });
    }
    return List.copyOf(cells);
  }

  private static List<String> neverFires(RuleSet rules, Places places, Map<String, String> groups) {
    var usable = rules.rules().stream().filter(rule -> rule.closedUnit(places).isEmpty()).toList();
    var never = new ArrayList<String>();
    for (int i = 0; i < usable.size(); i++) {
      var rule = usable.get(i);
      var before = usable.subList(0, i);
      if (cases(rule, before, groups)
          .allMatch(facts -> before.stream().anyMatch(other -> other.when().fits(facts)))) {
        never.add(rule.id());
      }
    }
    return List.copyOf(never);
  }

  /** Every case that the rule fits and that the rules before it can tell apart. */
  private static Stream<Facts> cases(Rule rule, List<Rule> before, Map<String, String> groups) {
    return types(rule, before, groups).stream()
        .flatMap(
            type ->
                values(rule, before, Match::keyAreas).stream()
                    .flatMap(
                        area ->
                            values(rule, before, Match::targetTags).stream()
                                .flatMap(
                                    tag ->
                                        facts(rule, before, type, groups.get(type), area, tag))));
  }

  private static Stream<Facts> facts(
      Rule rule, List<Rule> before, String type, String group, String area, String tag) {
    var tags = tag.equals(ELSE) ? Set.<String>of() : Set.of(tag);
    return values(rule, before, Match::severities).stream()
        .flatMap(
            severity ->
                values(rule, before, Match::streets).stream()
                    .flatMap(
                        street ->
                            values(rule, before, Match::relations).stream()
                                .map(
                                    relation ->
                                        new Facts(
                                            type, group, area, tags, severity, street, relation))));
  }

  private static Set<String> values(
      Rule rule, List<Rule> before, Function<Match, Set<String>> dimension) {
    var own = dimension.apply(rule.when());
    if (!own.isEmpty()) {
      return own;
    }
    var all = new LinkedHashSet<String>();
    all.add(ELSE);
    before.forEach(other -> all.addAll(dimension.apply(other.when())));
    return all;
  }

  private static Set<String> types(Rule rule, List<Rule> before, Map<String, String> groups) {
    var wanted = new HashSet<>(rule.when().hazardTypes());
    var mentioned = new HashSet<>(wanted);
    if (wanted.isEmpty()) {
      before.forEach(other -> mentioned.addAll(other.when().hazardTypes()));
    }
    var types = new LinkedHashSet<String>();
    groups.forEach(
        (type, group) -> {
          if (mentioned.contains(type) || mentioned.contains(group)) {
            types.add(type);
          }
        });
    if (wanted.isEmpty()) {
      groups.keySet().stream()
          .filter(type -> !types.contains(type))
          .findFirst()
          .ifPresent(types::add);
    }
    return types;
  }
}
