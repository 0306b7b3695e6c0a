package io.anshao.cases.policy;

import io.anshao.cases.clock.ClockText;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.clock.domain.SlaPolicy.Start;
import io.anshao.cases.clock.domain.StandardPolicies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clocks as they are written: in a pack, in the store and by an administrator. What starts and
 * stops a clock is not theirs to set.
 */
record PolicyEntry(@Nullable List<Row> rows) {

  /**
   * How long a clock runs once an event started it.
   *
   * @param start the event, for example {@code accepted}
   * @param general for 一般, as {@code 3wd}, {@code 30cd} or {@code PT2H}; {@code null} where the
   *     event itself names the day
   * @param basis where the number comes from; the same in all rows of a key
   */
  record Row(
      @Nullable String key,
      @Nullable String start,
      @Nullable String general,
      @Nullable String major,
      @Nullable String emergency,
      @Nullable String basis) {

    String name() {
      return key + "/" + start;
    }
  }

  static PolicyEntry of(SlaPolicies policies) {
    var rows = new ArrayList<Row>();
    for (var policy : policies.all()) {
      policy.starts().forEach(start -> rows.add(row(policy, start)));
    }
    return new PolicyEntry(List.copyOf(rows));
  }

  private static Row row(SlaPolicy policy, Start start) {
    return start.isGiven()
        ? new Row(policy.key(), start.event(), null, null, null, policy.basis())
        : new Row(
            policy.key(),
            start.event(),
            ClockText.of(start.general()),
            ClockText.of(start.major()),
            ClockText.of(start.emergency()),
            policy.basis());
  }

  /** The policies of checked rows; a row that is not there keeps the values of DOMAIN 3.3. */
  SlaPolicies toPolicies(int version) {
    Map<String, Row> byName = new HashMap<>();
    listed().forEach(row -> byName.put(row.name(), row));
    return new SlaPolicies(
        version, StandardPolicies.ALL.stream().map(policy -> with(policy, byName)).toList());
  }

  private static SlaPolicy with(SlaPolicy policy, Map<String, Row> rows) {
    var starts = policy.starts().stream().map(start -> with(policy, start, rows)).toList();
    var basis =
        policy.starts().stream()
            .map(start -> rows.get(policy.key() + "/" + start.event()))
            .filter(row -> row != null && row.basis() != null)
            .map(row -> String.valueOf(row.basis()).strip())
            .findFirst()
            .orElse(policy.basis());
    return policy.with(starts, basis);
  }

  private static Start with(SlaPolicy policy, Start start, Map<String, Row> rows) {
    var row = rows.get(policy.key() + "/" + start.event());
    return row == null || start.isGiven()
        ? start
        : new Start(
            start.event(),
            ClockText.span(String.valueOf(row.general())),
            ClockText.span(String.valueOf(row.major())),
            ClockText.span(String.valueOf(row.emergency())),
            false);
  }

  List<Row> listed() {
    return rows == null ? List.of() : rows;
  }
}
