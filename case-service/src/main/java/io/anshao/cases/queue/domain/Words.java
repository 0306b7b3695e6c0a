package io.anshao.cases.queue.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Substring search in Chinese: a text is found by all its characters and pairs of neighbours, and
 * then compared. A trigram index cannot serve words of two characters, which most are (MECHANICS
 * 8).
 */
public final class Words {

  private static final int MOST_WORDS = 5;

  private Words() {}

  /** One form for full and half width, upper and lower case, and any white space. */
  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s\\x00]+", " ");
  }

  /** The words of a search, each of which must be found; more than five are left out. */
  public static List<String> of(String search) {
    return Arrays.stream(normal(search).split(" "))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** What a normal text is found by: its characters, and its pairs of neighbours. */
  public static Set<String> grams(String normal) {
    var grams = new LinkedHashSet<String>();
    for (var word : normal.split(" ")) {
      var characters = characters(word);
      grams.addAll(characters);
      grams.addAll(pairs(characters));
    }
    return grams;
  }

  /** What a word asks for: its pairs, or itself where it is a single character. */
  public static Set<String> asked(String word) {
    var characters = characters(word);
    return new LinkedHashSet<>(characters.size() < 2 ? characters : pairs(characters));
  }

  private static List<String> characters(String word) {
    return word.codePoints().mapToObj(Character::toString).toList();
  }

  private static List<String> pairs(List<String> characters) {
    return IntStream.range(1, characters.size())
        .mapToObj(i -> characters.get(i - 1) + characters.get(i))
        .toList();
  }

  /** The word as a pattern of {@code like}, found anywhere. */
  public static String pattern(String word) {
    return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
