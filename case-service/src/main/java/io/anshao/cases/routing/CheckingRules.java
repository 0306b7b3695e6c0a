package io.anshao.cases.routing;

import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.routing.RulesEntry.MatchEntry;
import io.anshao.cases.routing.RulesEntry.RuleEntry;
import io.anshao.cases.routing.domain.Rule;
import io.anshao.cases.routing.domain.RuleSet;
import io.anshao.edge.problem.FieldErrors;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rules as an administrator wrote them, and names every wrong field. */
final class CheckingRules {

  private static final int MOST = 300;
  private static final int LONGEST = 200;

  private static final Set<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::code).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> RELATIONS =
      Set.of(
          "public",
          "employee",
          "employee_family",
          "neighbour",
          "competitor",
          "official",
          "media",
          "unknown");

  private final Units units;
  private final Categories categories;
  private final Streets streets;

  CheckingRules(Units units, Categories categories, Streets streets) {
    this.units = units;
    this.categories = categories;
    this.streets = streets;
  }

  /** The rules, or a problem with every wrong field. */
  RuleSet check(String district, RulesEntry entry) {
    var errors = new FieldErrors();
    var rules = RulesEntry.listed(entry.rules());
    errors.check(
        rules.isEmpty() || rules.size() > MOST,
        "rules",
        "length",
        "须有 1 至 300 条规则。",
        "There are 1 to 300 rules.");
    var ids = new HashSet<String>();
    for (int i = 0; i < rules.size(); i++) {
      check(errors, "rules[" + i + "].", district, rules.get(i), ids);
    }
    if (entry.keywords() != null) {
      each(
          errors,
          "keywords",
          List.copyOf(entry.keywords().keySet()),
          value(district, "target_tag"));
    }
    errors.throwIfAny();
    return entry.toRules();
  }

  private void check(
      FieldErrors errors, String at, String district, RuleEntry rule, Set<String> ids) {
    var id = RulesEntry.text(rule.id());
    errors.check(
        !id.matches("[a-z0-9-]{1,40}") || !ids.add(id),
        at + "id",
        "rule-id",
        "规则编号由小写字母、数字和连字符组成，且不重复。",
        "A rule has a name of small letters, digits and hyphens, each once.");
    var reason = RulesEntry.text(rule.reason());
    errors.check(
        reason.isEmpty() || reason.length() > LONGEST,
        at + "reason",
        "length",
        "请用 1 至 200 个字说明理由。",
        "Say why in 1 to 200 characters.");
    Predicate<String> isUnit =
        code ->
            code.equals(Rule.TERRITORY)
                || !code.isBlank() && units.find(district, new UnitCode(code)).isPresent();
    errors.check(
        !isUnit.test(RulesEntry.text(rule.lead())),
        at + "lead",
        "unknown-unit",
        "没有这个单位。",
        "There is no such unit.");
    each(errors, at + "coUnits", rule.coUnits(), isUnit);
    check(errors, at + "when.", district, rule.when() == null ? MatchEntry.ANY : rule.when());
  }

  private void check(FieldErrors errors, String at, String district, MatchEntry when) {
    each(errors, at + "hazardTypes", when.hazardTypes(), value(district, "hazard_type"));
    each(errors, at + "keyAreas", when.keyAreas(), value(district, "key_area"));
    each(errors, at + "targetTags", when.targetTags(), value(district, "target_tag"));
    each(errors, at + "severities", when.severities(), SEVERITIES::contains);
    each(errors, at + "relations", when.relations(), RELATIONS::contains);
    each(
        errors, at + "streets", when.streets(), code -> streets.nameOf(district, code).isPresent());
  }

  private Predicate<String> value(String district, String taxonomy) {
    return code -> categories.find(district, taxonomy, code).isPresent();
  }

  private static void each(
      FieldErrors errors, String field, @Nullable List<String> values, Predicate<String> isKnown) {
    var all = RulesEntry.listed(values);
    for (int i = 0; i < all.size(); i++) {
      errors.check(
          !isKnown.test(all.get(i)),
          field + "[" + i + "]",
          "unknown-value",
          "没有这个取值。",
          "There is no such value.");
    }
  }
}
