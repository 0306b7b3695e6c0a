package io.anshao.cases.callback.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How content a reporter is with how the matter was handled 满意度 (DOMAIN 5.4). */
public enum Satisfaction {
  VERY_SATISFIED("非常满意", "Very satisfied"),
  SATISFIED("满意", "Satisfied"),
  NEUTRAL("一般", "Neither"),
  DISSATISFIED("不满意", "Dissatisfied"),
  VERY_DISSATISFIED("非常不满意", "Very dissatisfied");

  private final String title;
  private final String titleEn;

  Satisfaction(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** For example {@code very_satisfied}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** What the satisfaction rate counts. */
  public boolean isContent() {
    return this == VERY_SATISFIED || this == SATISFIED;
  }

  /** Who says so is told of 结论复查. */
  public boolean isDiscontent() {
    return this == DISSATISFIED || this == VERY_DISSATISFIED;
  }

  /** The one of that code. */
  public static Optional<Satisfaction> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
