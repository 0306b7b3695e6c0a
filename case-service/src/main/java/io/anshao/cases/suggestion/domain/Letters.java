package io.anshao.cases.suggestion.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text as a model sees it that knows no words: its single letters and its pairs of neighbours,
 * each once.
 */
public final class Letters {

  /** So that no text, not even an empty one, is without a feature. */
  private static final String BEGIN = "^";

  private static final String END = "$";

  private static final int PAIR = 2;

  /** Pairs that make up what is quoted. */
  private static final int HEAVIEST = 8;

  private static final Comparator<Map.Entry<String, Double>> HEAVIEST_FIRST =
      Map.Entry.<String, Double>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private Letters() {}

  /** Compared as the lexicon compares: half-width, lower case, without blanks. */
  public static Set<String> of(String words) {
    var text = BEGIN + WordFinder.normal(words) + END;
    var features = new LinkedHashSet<String>();
    for (var at = 0; at < text.length(); at++) {
      features.add(text.substring(at, at + 1));
      features.add(text.substring(at, Math.min(text.length(), at + PAIR)));
    }
    return features;
  }

  /**
   * The parts of the text that weighed most, the heaviest first: pairs that overlap are read as
   * one.
   *
   * @param weights of pairs and letters, for whatever they speak
   */
  public static List<String> heaviest(String words, Map<String, Double> weights) {
    var text = WordFinder.normal(words);
    var pairs = heaviestPairs(text, weights);
    var parts = new HashMap<String, Double>();
    var from = 0;
    while (from < text.length()) {
      var to = from;
      var weight = 0.0;
      while (pairs.containsKey(pairAt(text, to))) {
        weight += pairs.get(pairAt(text, to));
        to++;
      }
      if (to > from) {
        parts.merge(text.substring(from, to + 1), weight, Math::max);
      }
      from = to + 1;
    }
    return parts.entrySet().stream().sorted(HEAVIEST_FIRST).map(Map.Entry::getKey).toList();
  }

  private static Map<String, Double> heaviestPairs(String text, Map<String, Double> weights) {
    return weights.entrySet().stream()
        .filter(e -> e.getKey().length() == PAIR && e.getValue() > 0 && text.contains(e.getKey()))
        .sorted(HEAVIEST_FIRST)
        .limit(HEAVIEST)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String pairAt(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + PAIR));
  }
}
