package io.anshao.cases.suggestion.domain;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a report is vacuous 空洞, and what it lacks for that.
 *
 * @param missing of the three that a report is made of
 */
public record Verdict(boolean isVacuous, Set<Part> missing) {

  /** What a report is made of. */
  public enum Part {
    PLACE("地点", "where"),
    THING("具体事物", "what thing"),
    FAULT("问题所在", "what is wrong");

    private final String title;
    private final String titleEn;

    Part(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }
  }

  public String reason() {
    return missing.isEmpty()
        ? "写明了地点、事物和问题"
        : missing.stream().map(part -> part.title).collect(Collectors.joining("、", "未写明", ""));
  }

  public String reasonEn() {
    return missing.isEmpty()
        ? "Says where, what thing and what is wrong"
        : missing.stream()
            .map(part -> part.titleEn)
            .collect(Collectors.joining(", nor ", "Does not say ", ""));
  }
}
