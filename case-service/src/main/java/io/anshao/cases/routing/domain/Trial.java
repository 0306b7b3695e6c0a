package io.anshao.cases.routing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a set of rules would have said of past cases.
 *
 * @param same the rules name the unit that got the case
 * @param other they name another one
 * @param none no rule fits
 * @param byRule how often each rule fires
 * @param examples cases of which they say something else, some of them
 */
public record Trial(
    int cases, int same, int other, int none, Map<String, Integer> byRule, List<Example> examples) {

  private static final int EXAMPLES = 20;

  /** A case that went to a unit. */
  public record Past(String number, Facts facts, String lead) {}

  /** A case of which the rules say something else; without a rule and a unit when none fits. */
  public record Example(
      String number, String lead, Optional<String> rule, Optional<String> suggested) {}

  /** Tries the rules on past cases. */
  public static Trial of(RuleSet rules, Places places, List<Past> past) {
    var byRule = new TreeMap<String, Integer>();
    var examples = new ArrayList<Example>();
    int same = 0;
    int none = 0;
    for (var each : past) {
      var route = rules.route(each.facts(), places);
      route.ifPresent(found -> byRule.merge(found.rule().id(), 1, Integer::sum));
      if (route.isEmpty()) {
        none++;
      }
      if (route.filter(found -> found.lead().equals(each.lead())).isPresent()) {
        same++;
      } else if (examples.size() < EXAMPLES) {
        examples.add(
            new Example(
                each.number(),
                each.lead(),
                route.map(found -> found.rule().id()),
                route.map(Route::lead)));
      }
    }
    return new Trial(
        past.size(),
        same,
        past.size() - same - none,
        none,
        Map.copyOf(byRule),
        List.copyOf(examples));
  }
}
