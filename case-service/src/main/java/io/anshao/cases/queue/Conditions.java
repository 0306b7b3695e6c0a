package io.anshao.cases.queue;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.queue.domain.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * A filter within a scope as SQL. What a unit searches and is shown is what its brief says; the
 * reporter's words are not even looked at.
 */
final class Conditions {

  private final String prefix;
  private final List<String> parts = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Conditions(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Builds the condition.
   *
   * @param prefix of its parameters, so that several stand in one statement
   * @param now business time
   */
  static Conditions of(String prefix, Scope scope, CaseFilter filter, Instant now) {
    var conditions = new Conditions(prefix);
    conditions.scope(scope);
    conditions.filter(scope, filter, now);
    return conditions;
  }

  private void scope(Scope scope) {
    switch (scope) {
      case Scope.WholeDistrict(var district, var own) -> {
        and("district = %s", "district", district);
        own.ifPresent(unit -> and("not hidden @> %s::text[]", "own", new String[] {unit.value()}));
      }
      case Scope.OwnUnit(var district, var unit) -> {
        and("district = %s", "district", district);
        and("sight @> %s::text[]", "sight", new String[] {district + "/" + unit.value()});
      }
      case Scope.Nothing() -> parts.add("false");
    }
  }

  private void filter(Scope scope, CaseFilter filter, Instant now) {
    if (!filter.steps().isEmpty()) {
      and("step = any (%s)", "steps", filter.steps().toArray(String[]::new));
    }
    if (filter.unit() != null && scope instanceof Scope.WholeDistrict(var district, _)) {
      and("sight @> %s::text[]", "unit", new String[] {district + "/" + filter.unit()});
    }
    if (filter.lead() != null && filter.lead().equals(CaseFilter.NOBODY)) {
      parts.add("lead_unit is null");
    } else if (filter.lead() != null) {
      and("lead_unit = %s", "lead", filter.lead());
    }
    if (filter.area() != null) {
      and("key_area = %s", "area", filter.area());
    }
    if (!filter.severities().isEmpty()) {
      and("severity = any (%s)", "severities", filter.severities().toArray(String[]::new));
    }
    if (filter.overdue() != null) {
      var late = now.atOffset(ZoneOffset.UTC);
      and(filter.overdue() ? "due_at < %s" : "due_at >= %s", "now", late);
    }
    if (filter.rung() != null) {
      and("rung = %s", "rung", filter.rung());
    }
    if (filter.awaited() != null) {
      and("awaits && %s::text[]", "awaited", filter.awaited().toArray(String[]::new));
    }
    if (filter.handlers() != null && filter.handlers().isEmpty()) {
      parts.add("handler is null");
    } else if (filter.handlers() != null) {
      and("handler = any (%s)", "handlers", filter.handlers().toArray(UUID[]::new));
    }
    if (filter.putOff() != null) {
      putOff(filter.putOff(), now);
    }
    words(scope, filter.words());
    if (filter.near() != null) {
      near(scope, filter.near());
    }
  }

  /** Any event gave the case another version: then it is put off no longer. */
  private void putOff(CaseFilter.PutOff putOff, Instant now) {
    values.put(prefix + "putOffBy", putOff.by());
    values.put(prefix + "putOffAt", now.atOffset(ZoneOffset.UTC));
    parts.add(
        """
        %sexists (select 1 from case_snooze z
                   where z.person = :%2$sputOffBy and z.case_id = case_row.id
                     and z.version = case_row.version and z.until > :%2$sputOffAt)"""
            .formatted(putOff.alone() ? "" : "not ", prefix));
  }

  private void words(Scope scope, List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    var column = scope instanceof Scope.WholeDistrict ? "" : "unit_";
    var grams = new LinkedHashSet<String>();
    grams.add(CaseRows.districtGram(district(scope)));
    words.forEach(word -> grams.addAll(Words.asked(word)));
    and(column + "grams @> %s::text[]", "grams", grams.toArray(String[]::new));
    for (int i = 0; i < words.size(); i++) {
      and(column + "words like %s", "word" + i, Words.pattern(words.get(i)));
    }
  }

  private static String district(Scope scope) {
    return switch (scope) {
      case Scope.WholeDistrict(var district, _) -> district;
      case Scope.OwnUnit(var district, var unit) -> district;
      case Scope.Nothing() -> "";
    };
  }

  /** Units are not told where a reporter stood, so they cannot ask for it either. */
  private void near(Scope scope, Near near) {
    if (!(scope instanceof Scope.WholeDistrict)) {
      parts.add("false");
      return;
    }
    and("lat >= %s", "south", near.lat() - near.latSpan());
    and("lat <= %s", "north", near.lat() + near.latSpan());
    and("lng >= %s", "west", near.lng() - near.lngSpan());
    and("lng <= %s", "east", near.lng() + near.lngSpan());
    values.put(prefix + "lat", near.lat());
    values.put(prefix + "lng", near.lng());
    values.put(prefix + "latSpan", near.latSpan());
    values.put(prefix + "lngSpan", near.lngSpan());
    parts.add(
        "((lat - :%1$slat) / :%1$slatSpan) ^ 2 + ((lng - :%1$slng) / :%1$slngSpan) ^ 2 <= 1"
            .formatted(prefix));
  }

  private void and(String part, String name, Object value) {
    parts.add(part.formatted(":" + prefix + name));
    values.put(prefix + name, value);
  }

  /** For a {@code where}. */
  String sql() {
    return String.join(" and ", parts);
  }

  GenericExecuteSpec bind(GenericExecuteSpec statement) {
    var bound = statement;
    for (var each : values.entrySet()) {
      bound = bound.bind(each.getKey(), each.getValue());
    }
    return bound;
  }
}
