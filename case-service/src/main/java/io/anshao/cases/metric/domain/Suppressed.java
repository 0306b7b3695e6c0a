package io.anshao.cases.metric.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers by place without those that could lead to somebody: what is below three is not told, and
 * neither is what would give it away. Whoever takes the told ones from the sum learns what the
 * hidden ones are together; so the smallest of the others are hidden with them, equal ones
 * together, until no hidden one follows, also for who knows this rule. Where that cannot be had the
 * sum is not told either.
 *
 * @param numbers by place; empty where it is not told
 * @param total of all places; empty where it would give a number away
 */
public record Suppressed(SortedMap<String, Optional<Long>> numbers, Optional<Long> total) {

  /** The smallest number that is told. */
  public static final long LEAST = 3;

  /** Hides what must not be told of these numbers, each at least one. */
  public static Suppressed of(Map<String, Long> counts) {
    var hidden = new HashSet<String>();
    counts.forEach(
        (place, n) -> {
          if (n < LEAST) {
            hidden.add(place);
          }
        });
    while (!isSafe(counts, hidden) && hidden.size() < counts.size()) {
      hideSmallest(counts, hidden);
    }
    var numbers = new TreeMap<String, Optional<Long>>();
    counts.forEach(
        (place, n) ->
            numbers.put(place, hidden.contains(place) ? Optional.empty() : Optional.of(n)));
    var total = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Suppressed(numbers, isSafe(counts, hidden) ? Optional.of(total) : Optional.empty());
  }

  /**
   * A small one is hidden among others, of which one at least is not small, and each, being one at
   * least, could be three as far as the sum goes.
   */
  private static boolean isSafe(Map<String, Long> counts, Set<String> hidden) {
    var sum = hidden.stream().mapToLong(counts::get).sum();
    return hidden.isEmpty()
        || hidden.size() >= 2
            && hidden.stream().anyMatch(place -> counts.get(place) >= LEAST)
            && sum >= hidden.size() + LEAST - 1;
  }

  private static void hideSmallest(Map<String, Long> counts, Set<String> hidden) {
    var smallest =
        counts.entrySet().stream()
            .filter(each -> !hidden.contains(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .min()
            .orElseThrow();
    counts.forEach(
        (place, n) -> {
          if (n == smallest) {
            hidden.add(place);
          }
        });
  }
}
