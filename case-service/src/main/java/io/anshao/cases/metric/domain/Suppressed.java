package io.anshao.cases.metric.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers by place without those that could lead to somebody: what is below three is not told, and
 * neither is what would give it away. Whoever takes the told ones from the sum learns only what the
 * hidden ones are together, so the smallest of the others are hidden too until two at least are
 * hidden and none of them follows: each could be one, two or three. Where that cannot be had the
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
      hidden.add(smallestTold(counts, hidden));
    }
    var numbers = new TreeMap<String, Optional<Long>>();
    counts.forEach(
        (place, n) ->
            numbers.put(place, hidden.contains(place) ? Optional.empty() : Optional.of(n)));
    var total = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Suppressed(
        numbers, isSafe(counts, hidden) ? Optional.of(total) : Optional.empty());
  }

  /** Each hidden one is at least one: with this much to share, none must be less than three. */
  private static boolean isSafe(Map<String, Long> counts, Set<String> hidden) {
    var sum = hidden.stream().mapToLong(counts::get).sum();
    return hidden.isEmpty() || hidden.size() >= 2 && sum >= hidden.size() + LEAST - 1;
  }

  private static String smallestTold(Map<String, Long> counts, Set<String> hidden) {
    return counts.entrySet().stream()
        .filter(each -> !hidden.contains(each.getKey()))
        .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
