package io.anshao.cases.queue;

import io.anshao.cases.clock.domain.Light;
import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.queue.domain.Words;
import io.anshao.edge.problem.FieldErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A list as asked for by the parameters of its address.
 *
 * @param limit rows of a page
 */
record ListRequest(CaseFilter filter, Sort sort, @Nullable Cursor cursor, int limit) {

  private static final int STANDARD = 50;
  private static final int MOST = 200;

  /**
   * Reads {@code id, status, unit, lead, area, severity, street, channel, category, clock, light,
   * campaign, overdue, rung, awaits, handler, from, to, q, near, sort, cursor, limit, view}. A view
   * gives status and order where these are not given.
   *
   * @param me who asks
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong parameter
   */
  static ListRequest read(MultiValueMap<String, String> query, Me me) {
    var errors = new FieldErrors();
    var request = read(query, me, errors);
    errors.throwIfAny();
    return request;
  }

  /** The same, what is wrong being added to the others' faults. */
  static ListRequest read(MultiValueMap<String, String> query, Me me, FieldErrors errors) {
    var view = known(query, "view", StandardView::ofCode, errors);
    var sort =
        known(query, "sort", Sort::ofCode, errors)
            .orElse(view.map(StandardView::sort).orElse(standardSort(query)));
    var cursor = known(query, "cursor", text -> Cursor.read(text, sort), errors);
    var limit = known(query, "limit", ListRequest::limit, errors).orElse(STANDARD);
    return new ListRequest(filter(query, view, me, errors), sort, cursor.orElse(null), limit);
  }

  /** Some days are read like a register, the newest first. */
  private static Sort standardSort(MultiValueMap<String, String> query) {
    return given(query, "from").isPresent() || given(query, "to").isPresent()
        ? Sort.NEW
        : Sort.SEVERITY;
  }

  private static CaseFilter filter(
      MultiValueMap<String, String> query, Optional<StandardView> view, Me me, FieldErrors errors) {
    var preset = view.map(v -> v.filter(me)).orElse(CaseFilter.in(List.of()));
    var steps = steps(query, errors);
    return new CaseFilter(
        known(query, "id", ListRequest::ids, errors).orElse(List.of()),
        steps.isEmpty() ? preset.steps() : steps,
        given(query, "unit").orElse(null),
        traits(query, errors),
        known(query, "overdue", ListRequest::flag, errors).orElse(preset.overdue()),
        known(
                query,
                "awaits",
                who -> who.equals("me") ? Optional.of(me.commands()) : Optional.empty(),
                errors)
            .orElse(preset.awaited()),
        known(
                query,
                "handler",
                who -> who.equals("me") ? Optional.of(me.hands()) : person(who),
                errors)
            .orElse(preset.handlers()),
        days(query, errors),
        given(query, "q").map(Words::of).orElse(List.of()),
        known(query, "near", Near::read, errors).orElse(null),
        preset.putOff());
  }

  private static CaseFilter.Traits traits(MultiValueMap<String, String> query, FieldErrors errors) {
    return new CaseFilter.Traits(
        severities(query, errors),
        each(query, "area"),
        each(query, "street"),
        each(query, "channel"),
        each(query, "category"),
        each(query, "clock"),
        lights(query, errors),
        known(query, "campaign", ListRequest::id, errors).orElse(null),
        given(query, "lead").orElse(null),
        known(query, "rung", Rung::ofCode, errors).map(Rung::code).orElse(null));
  }

  private static @Nullable Days days(MultiValueMap<String, String> query, FieldErrors errors) {
    var from = known(query, "from", Days::day, errors);
    var to = known(query, "to", Days::day, errors);
    var days = new Days(from.orElse(null), to.orElse(null));
    errors.check(
        days.isEmpty(), "to", "before-from", "止日早于起日。", "The last day is before the first.");
    return from.isEmpty() && to.isEmpty() ? null : days;
  }

  private static List<String> steps(MultiValueMap<String, String> query, FieldErrors errors) {
    var steps = new ArrayList<String>();
    for (var name : each(query, "status")) {
      Step.named(name).ifPresentOrElse(steps::addAll, () -> unknown("status", errors));
    }
    return steps;
  }

  private static List<String> severities(MultiValueMap<String, String> query, FieldErrors errors) {
    var codes = each(query, "severity");
    if (codes.stream().anyMatch(code -> Severity.ofCode(code).isEmpty())) {
      unknown("severity", errors);
    }
    return codes;
  }

  private static List<Light> lights(MultiValueMap<String, String> query, FieldErrors errors) {
    var known =
        Arrays.stream(Light.values()).filter(l -> each(query, "light").contains(l.code())).toList();
    if (known.size() != each(query, "light").size()) {
      unknown("light", errors);
    }
    return known;
  }

  private static List<String> each(MultiValueMap<String, String> query, String name) {
    return given(query, name).map(text -> List.of(text.split(","))).orElse(List.of());
  }

  private interface Reading<T> {
    Optional<T> of(String text);
  }

  private static <T> Optional<T> known(
      MultiValueMap<String, String> query, String name, Reading<T> reading, FieldErrors errors) {
    var text = given(query, name);
    var value = text.flatMap(reading::of);
    if (text.isPresent() && value.isEmpty()) {
      unknown(name, errors);
    }
    return value;
  }

  private static Optional<String> given(MultiValueMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name)).filter(text -> !text.isBlank());
  }

  private static Optional<Set<UUID>> person(String text) {
    if (text.equals(CaseFilter.NOBODY)) {
      return Optional.of(Set.of());
    }
    try {
      return Optional.of(Set.of(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<UUID>> ids(String text) {
    var ids = Stream.of(text.split(",")).map(ListRequest::id).toList();
    return ids.size() <= MOST && ids.stream().allMatch(Optional::isPresent)
        ? Optional.of(ids.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private static Optional<Integer> limit(String text) {
    return text.matches("[0-9]{1,4}")
        ? Optional.of(Math.clamp(Integer.parseInt(text), 1, MOST))
        : Optional.empty();
  }

  private static void unknown(String name, FieldErrors errors) {
    errors.add(name, "unknown-value", "不认识这个值。", "This value is not known.");
  }
}
