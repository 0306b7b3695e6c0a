package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Light;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.queue.domain.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * A filter within a scope as SQL. What a unit searches and is shown is what its brief says; the
 * reporter's words are not even looked at.
 *
 * <p>Rows are {@code c}. What places them in an order is in {@code o} where it is about one unit,
 * and otherwise in the rows themselves.
 */
final class Conditions {

  private final String prefix;
  private final Scope scope;
  private final @Nullable String unit;
  private final String o;
  private final List<String> parts = new ArrayList<>();
  private final List<String> likes = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private Optional<String> grams = Optional.empty();
  private List<String> steps = List.of();
  private Optional<Sort> indexOrder = Optional.of(Sort.SEVERITY);

  private Conditions(String prefix, Scope scope, @Nullable String unit) {
    this.prefix = prefix;
    this.scope = scope;
    this.unit = unit;
    this.o = unit == null ? "c" : "o";
  }

  /**
   * Builds the condition.
   *
   * @param prefix of its parameters, so that several stand in one statement
   * @param now business time
   */
  static Conditions of(String prefix, Scope scope, CaseFilter filter, Instant now) {
    var conditions = new Conditions(prefix, scope, unitOf(scope, filter));
    conditions.scope();
    conditions.filter(filter, now);
    return conditions;
  }

  private static @Nullable String unitOf(Scope scope, CaseFilter filter) {
    return switch (scope) {
      case Scope.OwnUnit(var district, var own) -> district + "/" + own.value();
      case Scope.WholeDistrict(var district, _) when filter.unit() != null ->
          district + "/" + filter.unit();
      case Scope.WholeDistrict _, Scope.Nothing _ -> null;
    };
  }

  private void scope() {
    if (unit != null) {
      and("o.unit = %s", "unit", unit);
    }
    switch (scope) {
      case Scope.WholeDistrict(var district, var own) -> {
        if (unit == null) {
          and("c.district = %s", "district", district);
        }
        own.ifPresent(
            hidden -> and("not c.hidden @> %s::text[]", "own", new String[] {hidden.value()}));
      }
      case Scope.OwnUnit _ -> {}
      case Scope.Nothing() -> parts.add("false");
    }
  }

  private void filter(CaseFilter filter, Instant now) {
    if (!filter.ids().isEmpty()) {
      and("c.id = any (%s)", "ids", filter.ids().toArray(UUID[]::new));
    }
    indexOrder = indexOrder(filter);
    steps = filter.steps();
    if (!steps.isEmpty()) {
      values.put(prefix + "steps", steps.toArray(String[]::new));
    }
    traits(filter.traits());
    lights(filter.traits().lights(), now);
    if (filter.overdue() != null) {
      var late = now.atOffset(ZoneOffset.UTC);
      and(o + (filter.overdue() ? ".due_at < %s" : ".due_at >= %s"), "now", late);
    }
    if (filter.awaited() != null) {
      and("c.awaits && %s::text[]", "awaited", filter.awaited().toArray(String[]::new));
    }
    if (filter.handlers() != null && filter.handlers().isEmpty()) {
      parts.add("c.handler is null");
    } else if (filter.handlers() != null) {
      and("c.handler = any (%s)", "handlers", filter.handlers().toArray(UUID[]::new));
    }
    if (filter.putOff() != null) {
      putOff(filter.putOff(), now);
    }
    if (filter.registered() != null) {
      moment(o + ".registered_at >= %s", "from", filter.registered().begin());
      moment(o + ".registered_at < %s", "to", filter.registered().end());
    }
    words(filter.words());
    if (filter.near() != null) {
      near(filter.near());
    }
  }

  /** Any event gave the case another version: then it is put off no longer. */
  private void putOff(CaseFilter.PutOff putOff, Instant now) {
    values.put(prefix + "putOffBy", putOff.by());
    values.put(prefix + "putOffAt", now.atOffset(ZoneOffset.UTC));
    parts.add(
        """
        %sexists (select 1 from case_snooze z
                   where z.person = :%2$sputOffBy and z.case_id = c.id
                     and z.version = c.version and z.until > :%2$sputOffAt)"""
            .formatted(putOff.alone() ? "" : "not ", prefix));
  }

  private static Optional<Sort> indexOrder(CaseFilter filter) {
    var isScattered =
        !filter.ids().isEmpty()
            || filter.awaited() != null
            || filter.handlers() != null
            || filter.near() != null
            || filter.traits().lights().contains(Light.YELLOW);
    if (isScattered) {
      return Optional.empty();
    }
    if (filter.registered() != null) {
      return Optional.of(Sort.NEW);
    }
    var isLate =
        Boolean.TRUE.equals(filter.overdue())
            || filter.traits().lights().equals(List.of(Light.RED));
    return Optional.of(isLate ? Sort.DUE : Sort.SEVERITY);
  }

  /** By the same two moments that {@link io.anshao.cases.clock.domain.Deadline#light} goes by. */
  private void lights(List<Light> lights, Instant now) {
    if (!lights.isEmpty()) {
      values.put(prefix + "lightAt", now.atOffset(ZoneOffset.UTC));
      parts.add(lights.stream().map(this::light).collect(Collectors.joining(" or ", "(", ")")));
    }
  }

  private String light(Light light) {
    var now = ":" + prefix + "lightAt";
    return switch (light) {
      case GREEN -> "c.warn_at > " + now;
      case YELLOW -> "c.warn_at <= " + now + " and " + o + ".due_at >= " + now;
      case RED -> o + ".due_at < " + now;
    };
  }

  private void traits(CaseFilter.Traits traits) {
    any("c.severity", "severities", traits.severities());
    any("c.key_area", "areas", traits.areas());
    any("c.street", "streets", traits.streets());
    any("c.hazard_type", "hazardTypes", traits.hazardTypes());
    any("c.clock_key", "clocks", traits.clocks());
    if (CaseFilter.NOBODY.equals(traits.lead())) {
      parts.add("c.lead_unit is null");
    } else if (traits.lead() != null) {
      and("c.lead_unit = %s", "lead", traits.lead());
    }
    if (traits.rung() != null) {
      and("c.rung = %s", "rung", traits.rung());
    }
    if (traits.campaign() != null) {
      and("c.campaign = %s", "campaign", traits.campaign());
    }
    if (isUnits() && !traits.channels().isEmpty()) {
      // how a tip came may tell who sent it
      parts.add("false");
    } else {
      any("c.channel", "channels", traits.channels());
    }
  }

  /** One value stands alone: rows of an index come in its order for one, and not for several. */
  private void any(String column, String name, List<String> wanted) {
    if (wanted.size() == 1) {
      and(column + " = %s", name, wanted.getFirst());
    } else if (!wanted.isEmpty()) {
      and(column + " = any (%s)", name, wanted.toArray(String[]::new));
    }
  }

  private void moment(String part, String name, @Nullable OffsetDateTime moment) {
    if (moment != null) {
      and(part, name, moment);
    }
  }

  private void words(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    var asked = new LinkedHashSet<String>();
    asked.add(CaseRows.districtGram(district()));
    words.forEach(word -> asked.addAll(Words.asked(word)));
    grams = Optional.of("c." + face() + "grams");
    values.put(prefix + "grams", asked.toArray(String[]::new));
    for (int i = 0; i < words.size(); i++) {
      likes.add("c.%s like :%sword%d".formatted(textColumn(), prefix, i));
      values.put(prefix + "word" + i, Words.pattern(words.get(i)));
    }
  }

  /** Before the names of the columns that hold what is shown. */
  String face() {
    return isUnits() ? "unit_" : "";
  }

  /** What of a row is searched. */
  String textColumn() {
    return face() + "words";
  }

  private String district() {
    return switch (scope) {
      case Scope.WholeDistrict(var district, _) -> district;
      case Scope.OwnUnit(var district, _) -> district;
      case Scope.Nothing() -> "";
    };
  }

  private boolean isUnits() {
    return !(scope instanceof Scope.WholeDistrict);
  }

  /** Units are not told where a reporter stood, so they cannot ask for it either. */
  private void near(Near near) {
    if (isUnits()) {
      parts.add("false");
      return;
    }
    and("c.lat >= %s", "south", near.lat() - near.latSpan());
    and("c.lat <= %s", "north", near.lat() + near.latSpan());
    and("c.lng >= %s", "west", near.lng() - near.lngSpan());
    and("c.lng <= %s", "east", near.lng() + near.lngSpan());
    values.put(prefix + "lat", near.lat());
    values.put(prefix + "lng", near.lng());
    values.put(prefix + "latSpan", near.latSpan());
    values.put(prefix + "lngSpan", near.lngSpan());
    parts.add(
        "((c.lat - :%1$slat) / :%1$slatSpan) ^ 2 + ((c.lng - :%1$slng) / :%1$slngSpan) ^ 2 <= 1"
            .formatted(prefix));
  }

  private void and(String part, String name, Object value) {
    parts.add(part.formatted(":" + prefix + name));
    values.put(prefix + name, value);
  }

  /** The rows: {@code c}, and where they are one unit's what orders them. */
  String from() {
    return unit == null ? "case_row c" : "case_sight o join case_row c on c.id = o.id";
  }

  /** The name of what has the columns that order: id, step, burn, due_at, registered_at. */
  String order() {
    return o;
  }

  /** The order in which an index gives what matches; empty where it has none. */
  Optional<Sort> indexOrder() {
    return likes.isEmpty() ? indexOrder : Optional.empty();
  }

  /** Whether words are searched for in what an index gives in an order. */
  boolean isSearchThroughOrder() {
    return !likes.isEmpty() && indexOrder.isPresent();
  }

  /** For a {@code where}. */
  String sql() {
    return where(true, stepsInside());
  }

  /** The same where the step is that of a row of {@link #steps()}. */
  String sqlOfStep() {
    return where(true, stepOfRow());
  }

  /** All but the words. */
  String sqlBeforeWords() {
    return where(false, stepsInside());
  }

  /** All but the words, where the step is that of a row of {@link #steps()}. */
  String sqlOfStepBeforeWords() {
    return where(false, stepOfRow());
  }

  /** The words alone, in the {@link #textColumn()} of rows {@code c}. */
  String words() {
    return String.join(" and ", likes);
  }

  /** What an index finds the words by. */
  Optional<String> grams() {
    return grams.map(column -> "%s @> :%sgrams::text[]".formatted(column, prefix));
  }

  private Stream<String> stepsInside() {
    return steps.isEmpty()
        ? Stream.of()
        : Stream.of("%s.step = any (:%ssteps)".formatted(o, prefix));
  }

  private Stream<String> stepOfRow() {
    return Stream.of(o + ".step = step.code");
  }

  private String where(boolean withWords, Stream<String> step) {
    var words = withWords ? Stream.concat(grams().stream(), likes.stream()) : Stream.<String>of();
    return Stream.of(parts.stream(), words, step)
        .flatMap(each -> each)
        .collect(Collectors.joining(" and "));
  }

  /** The steps as rows for a {@code from}; empty where none are named. */
  Optional<String> steps() {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of("unnest(:%ssteps) as step(code)".formatted(prefix));
  }

  /** Gives the statement the parameters that its text names. */
  GenericExecuteSpec bind(GenericExecuteSpec statement, String sql) {
    var bound = statement;
    for (var each : values.entrySet()) {
      if (Pattern.compile(":" + each.getKey() + "\\b").matcher(sql).find()) {
        bound = bound.bind(each.getKey(), each.getValue());
      }
    }
    return bound;
  }
}
