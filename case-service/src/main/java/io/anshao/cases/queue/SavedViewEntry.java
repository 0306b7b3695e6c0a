package io.anshao.cases.queue;

import io.anshao.cases.queue.domain.SavedView;
import io.anshao.cases.queue.domain.SavedView.Reach;
import io.anshao.edge.problem.FieldErrors;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A view as it is sent.
 *
 * @param query parameters of the list, without page and single cases
 * @param reach {@code own}, {@code unit} or {@code district}; {@code own} when absent
 */
record SavedViewEntry(
    @Nullable String name, @Nullable Map<String, String> query, @Nullable String reach) {

  private static final int LONGEST_NAME = 20;
  private static final int LONGEST_VALUE = 500;

  private static final Set<String> KEPT =
      Set.of(
          "view",
          "status",
          "unit",
          "area",
          "severity",
          "street",
          "channel",
          "category",
          "clock",
          "light",
          "campaign",
          "lead",
          "rung",
          "overdue",
          "awaits",
          "handler",
          "from",
          "to",
          "q",
          "sort");

  /**
   * Reads what was sent.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  SavedView read(UUID id, SavedView.Person owner, Me me) {
    var errors = new FieldErrors();
    var said = name == null ? "" : name.strip();
    errors.check(
        said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_NAME,
        "name",
        "length",
        "请给视图取 1 至 20 个字的名字。",
        "Name the view in 1 to 20 characters.");
    var kept = new TreeMap<>(query == null ? Map.<String, String>of() : query);
    check(kept, me, errors);
    var known = known(reach);
    errors.check(known.isEmpty(), "reach", "unknown-value", "不认识这个值。", "This value is not known.");
    errors.throwIfAny();
    return new SavedView(
        id, owner.district(), owner.id(), owner.unit(), known.orElseThrow(), said, kept);
  }

  private static void check(Map<String, String> query, Me me, FieldErrors errors) {
    var found = new FieldErrors();
    query.forEach(
        (parameter, value) ->
            found.check(
                !KEPT.contains(parameter) || value == null || value.length() > LONGEST_VALUE,
                parameter,
                "unknown-value",
                "不认识这个值。",
                "This value is not known."));
    var known = new TreeMap<>(query);
    known.keySet().retainAll(KEPT);
    ListRequest.read(parameters(known), me, found);
    found
        .list()
        .forEach(e -> errors.add("query." + e.field(), e.code(), e.message(), e.messageEn()));
  }

  static MultiValueMap<String, String> parameters(Map<String, String> query) {
    var parameters = new LinkedMultiValueMap<String, String>();
    query.forEach(parameters::add);
    return parameters;
  }

  private static Optional<Reach> known(@Nullable String code) {
    return code == null
        ? Optional.of(Reach.OWN)
        : Arrays.stream(Reach.values()).filter(each -> code(each).equals(code)).findFirst();
  }

  static String code(Reach reach) {
    return reach.name().toLowerCase(Locale.ROOT);
  }
}
