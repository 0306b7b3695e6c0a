package io.anshao.cases.alike.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How much it says that two texts share a pair: the rarer, the more.
 *
 * @param shares of all texts that hold a pair, for those that are common
 * @param least the share of every other
 */
public record Rarity(Map<String, Double> shares, double least) {

  /** While nothing is known of what is common, every pair weighs the same. */
  public static final Rarity UNKNOWN = new Rarity(Map.of(), 1 / Math.E);

  double weight(String pair) {
    return -Math.log(shares.getOrDefault(pair, least));
  }

  /** The pairs that say most. */
  public List<String> rarest(Collection<String> pairs, int most) {
    return pairs.stream()
        .sorted(Comparator.comparingDouble(this::weight).reversed())
        .limit(most)
        .toList();
  }

  /** Cosine of two texts as sums of weighted pairs: 1 for the same, 0 for nothing in common. */
  double cosine(Collection<String> one, Collection<String> other) {
    var both = one.stream().filter(other::contains).mapToDouble(this::square).sum();
    var norms = Math.sqrt(sum(one)) * Math.sqrt(sum(other));
    return norms == 0 ? 0 : both / norms;
  }

  private double sum(Collection<String> pairs) {
    return pairs.stream().mapToDouble(this::square).sum();
  }

  private double square(String pair) {
    return weight(pair) * weight(pair);
  }
}
