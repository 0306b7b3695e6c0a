package io.anshao.cases.lifecycle.domain;

import java.util.Locale;

/** What an inspection concludes. 安全生产法 art. 73: the conclusion is written and signed. */
public enum Finding {
  SUBSTANTIATED("查实", "Substantiated"),
  PARTLY("部分属实", "Partly substantiated"),
  UNSUBSTANTIATED("查无实据", "Unsubstantiated"),
  UNVERIFIABLE("无法核实", "Unverifiable");

  private final String title;
  private final String titleEn;

  Finding(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Whether something is there that must be fixed. */
  public boolean needsRectification() {
    return switch (this) {
      case SUBSTANTIATED, PARTLY -> true;
      case UNSUBSTANTIATED, UNVERIFIABLE -> false;
    };
  }
}
