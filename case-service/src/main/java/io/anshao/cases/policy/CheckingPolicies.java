package io.anshao.cases.policy;

import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.clock.domain.StandardPolicies;
import io.anshao.cases.policy.PolicyEntry.Row;
import io.anshao.edge.problem.FieldErrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks through rows that an administrator typed and names each that is wrong. */
final class CheckingPolicies {

  private static final int LONGEST_BASIS = 200;

  /** Up to a year of working days, ten years, a thousand hours. */
  private static final String SPAN = "[1-9][0-9]{0,2}wd|[1-9][0-9]{0,3}cd|PT[1-9][0-9]{0,3}[MH]";

  private CheckingPolicies() {}

  /**
   * The rows when all are right.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong row
   */
  static PolicyEntry check(PolicyEntry entry) {
    var errors = new FieldErrors();
    var known = known();
    var seen = new HashSet<String>();
    var bases = new HashMap<String, String>();
    for (int i = 0; i < entry.listed().size(); i++) {
      var row = entry.listed().get(i);
      var at = "rows[" + i + "].";
      var isGiven = known.get(row.name());
      errors.check(
          isGiven == null,
          at + "key",
          "unknown-clock",
          "没有由这个事件开始的时限。",
          "No clock of this name begins with that event.");
      errors.check(
          isGiven != null && !seen.add(row.name()),
          at + "key",
          "twice",
          "同一时限只能列一次。",
          "A clock is listed once for each event.");
      if (isGiven != null) {
        span(errors, at + "general", row.general(), isGiven);
        span(errors, at + "major", row.major(), isGiven);
        span(errors, at + "emergency", row.emergency(), isGiven);
        basis(errors, at + "basis", row, bases);
      }
    }
    known.keySet().stream()
        .filter(name -> !seen.contains(name))
        .sorted()
        .forEach(name -> missing(errors, name));
    errors.throwIfAny();
    return entry;
  }

  private static void missing(FieldErrors errors, String name) {
    errors.add("rows", "missing", "缺少时限 " + name + "。", "The clock " + name + " is missing.");
  }

  /** Whether the event itself names the day, by key and event. */
  private static Map<String, Boolean> known() {
    Function<SlaPolicy.Start, Boolean> isGiven = SlaPolicy.Start::isGiven;
    var known = new HashMap<String, Boolean>();
    StandardPolicies.ALL.forEach(
        policy ->
            policy
                .starts()
                .forEach(
                    start -> known.put(policy.key() + "/" + start.event(), isGiven.apply(start))));
    return known;
  }

  private static void span(
      FieldErrors errors, String field, @Nullable String span, boolean isGiven) {
    errors.check(
        isGiven ? span != null : span == null || !span.matches(SPAN),
        field,
        "span",
        isGiven ? "这个时限的期限由办理时确定，不填。" : "期限写作 3wd（工作日）、30cd（自然日）或 PT2H（小时）。",
        isGiven
            ? "The event itself sets this day; leave it out."
            : "A span is 3wd (working days), 30cd (calendar days) or PT2H (hours).");
  }

  private static void basis(FieldErrors errors, String field, Row row, Map<String, String> bases) {
    var basis = row.basis() == null ? "" : row.basis().strip();
    errors.check(
        basis.isEmpty() || basis.length() > LONGEST_BASIS,
        field,
        "length",
        "请用 1 至 200 个字写明依据。",
        "Give the basis in 1 to 200 characters.");
    var other = bases.putIfAbsent(String.valueOf(row.key()), basis);
    errors.check(
        other != null && !other.equals(basis),
        field,
        "basis-differs",
        "同一时限的依据须一致。",
        "The rows of one clock have one basis.");
  }
}
