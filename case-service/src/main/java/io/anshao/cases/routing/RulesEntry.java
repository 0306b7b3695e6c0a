package io.anshao.cases.routing;

import io.anshao.cases.routing.domain.Match;
import io.anshao.cases.routing.domain.Rule;
import io.anshao.cases.routing.domain.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they are written: in a pack, in the store and by an administrator. What is left out of
 * {@code when} is not asked for.
 */
record RulesEntry(@Nullable List<RuleEntry> rules, @Nullable Map<String, List<String>> keywords) {

  static final RulesEntry NONE = new RulesEntry(null, null);

  record RuleEntry(
      @Nullable String id,
      @Nullable MatchEntry when,
      @Nullable String lead,
      @Nullable List<String> coUnits,
      @Nullable String reason,
      @Nullable String reasonEn) {}

  record MatchEntry(
      @Nullable List<String> hazardTypes,
      @Nullable List<String> keyAreas,
      @Nullable List<String> targetTags,
      @Nullable List<String> severities,
      @Nullable List<String> streets,
      @Nullable List<String> relations) {

    static final MatchEntry ANY = new MatchEntry(null, null, null, null, null, null);
  }

  RuleSet toRules() {
    var all = new ArrayList<Rule>();
    for (var each : listed(rules)) {
      var when = each.when() == null ? MatchEntry.ANY : each.when();
      var match =
          new Match(
              set(when.hazardTypes()),
              set(when.keyAreas()),
              set(when.targetTags()),
              set(when.severities()),
              set(when.streets()),
              set(when.relations()));
      var reason = text(each.reason());
      var reasonEn = each.reasonEn() == null ? reason : each.reasonEn();
      all.add(
          new Rule(
              text(each.id()), match, text(each.lead()), listed(each.coUnits()), reason, reasonEn));
    }
    return new RuleSet(
        List.copyOf(all), keywords == null ? Map.of() : new LinkedHashMap<>(keywords));
  }

  static <T> List<T> listed(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static Set<String> set(@Nullable List<String> values) {
    return new LinkedHashSet<>(listed(values));
  }
}
