package io.anshao.cases.suggestion.domain;

import java.util.Locale;
import java.util.Optional;

/** How the second opinion stands to the first; whatever it is, a person decides. */
public enum Agreement {
  AGREE("与词库意见一致", "as the words of the district say"),
  DISAGREE("与词库意见不一致，请人工判断", "the words of the district say otherwise: judge for yourself"),
  ALONE("词库没有意见，请人工判断", "the words of the district say nothing: judge for yourself"),
  NONE("没有第二意见", "there is no second opinion");

  private final String text;
  private final String textEn;

  Agreement(String text, String textEn) {
    this.text = text;
    this.textEn = textEn;
  }

  /**
   * @param first the likeliest type by the lexicon
   * @param second the likeliest type by what was learnt
   */
  public static Agreement of(Optional<String> first, Optional<String> second) {
    if (second.isEmpty()) {
      return NONE;
    }
    if (first.isEmpty()) {
      return ALONE;
    }
    return first.equals(second) ? AGREE : DISAGREE;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String text() {
    return text;
  }

  public String textEn() {
    return textEn;
  }
}
