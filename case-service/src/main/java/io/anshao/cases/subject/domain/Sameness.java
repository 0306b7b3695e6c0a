package io.anshao.cases.subject.domain;

import java.util.Locale;

/** Why two cases are taken to be about the same party. */
public enum Sameness {
  USCC("统一社会信用代码相同", "Same credit code"),
  NAME("仅名称相同，可能不是同一单位", "Same name only, perhaps another party");

  private final String text;
  private final String textEn;

  Sameness(String text, String textEn) {
    this.text = text;
    this.textEn = textEn;
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
