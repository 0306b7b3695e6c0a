package io.anshao.cases.suggestion.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type of hazard that words speak for.
 *
 * @param confidence the type's share of all that the words say, from 0 to 1
 * @param words that spoke for it, the strongest first
 */
public record SuggestedType(String hazardType, double confidence, List<String> words) {

  private static final int TOLD = 4;

  public String reason() {
    return words.isEmpty()
        ? "没有突出的字词"
        : words.stream().limit(TOLD).collect(Collectors.joining("”“", "因“", "”"));
  }

  public String reasonEn() {
    return words.isEmpty()
        ? "No word stands out"
        : words.stream().limit(TOLD).collect(Collectors.joining("”, “", "Because of “", "”"));
  }
}
