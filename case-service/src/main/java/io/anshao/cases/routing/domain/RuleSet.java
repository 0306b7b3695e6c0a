package io.anshao.cases.routing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a district in their order, and the words by which special targets are known.
 *
 * @param keywords words by target tag
 */
public record RuleSet(List<Rule> rules, Map<String, List<String>> keywords) {

  /**
   * The first rule that fits, is not disabled and can say who leads: a rule for the territory says
   * nothing where the street is unknown.
   */
  public Optional<Route> route(Facts facts, Places places) {
    for (var rule : rules) {
      if (rule.closedUnit(places).isEmpty() && rule.when().fits(facts)) {
        var territory = places.territory(facts.street());
        var lead = rule.lead().equals(Rule.TERRITORY) ? territory : Optional.of(rule.lead());
        if (lead.isPresent()) {
          return Optional.of(new Route(rule, lead.get(), coUnits(rule, lead.get(), territory)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> coUnits(Rule rule, String lead, Optional<String> territory) {
    var units = new LinkedHashSet<String>();
    rule.coUnits().stream().filter(unit -> !unit.equals(Rule.TERRITORY)).forEach(units::add);
    territory.ifPresent(units::add);
    units.remove(lead);
    return List.copyOf(units);
  }

  /** Rules that name a unit which takes no cases, with that unit: they are passed over. */
  public Map<String, String> disabled(Places places) {
    var found = new LinkedHashMap<String, String>();
    rules.forEach(rule -> rule.closedUnit(places).ifPresent(unit -> found.put(rule.id(), unit)));
    return found;
  }

  /** The special targets that words name. */
  public List<String> targetsIn(String words) {
    var found = new ArrayList<String>();
    keywords.forEach(
        (tag, all) -> {
          if (all.stream().anyMatch(words::contains)) {
            found.add(tag);
          }
        });
    return found;
  }
}
