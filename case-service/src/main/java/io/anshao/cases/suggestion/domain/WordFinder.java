package io.anshao.cases.suggestion.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds known words in a text from left to right, the longest first: in 安全出口指示灯 there is no 安全出口.
 */
final class WordFinder {

  private final Map<Character, List<String>> byFirst = new HashMap<>();

  WordFinder(Collection<String> words) {
    words.stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(word -> byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word));
  }

  /** Half-width, lower case, without blanks: how texts and words are compared. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  /** Each word once, as they come. */
  Set<String> in(String text) {
    var normal = normal(text);
    var found = new LinkedHashSet<String>();
    var at = 0;
    while (at < normal.length()) {
      var word = at(normal, at);
      if (!word.isEmpty()) {
        found.add(word);
      }
      at += Math.max(1, word.length());
    }
    return found;
  }

  private String at(String text, int position) {
    for (var word : byFirst.getOrDefault(text.charAt(position), List.of())) {
      if (text.startsWith(word, position)) {
        return word;
      }
    }
    return "";
  }
}
