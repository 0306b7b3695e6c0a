package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Coded;

/** What a firm asks for that stands on the black list (DOMAIN 2.7). */
public enum Plea implements Coded {
  /** 异议: it should never have been put on it. */
  OBJECTION("异议申诉", "Objects to the listing"),
  /** 信用修复: what it stands there for is fixed. */
  REPAIR("整改后申请移出", "Asks to be removed after the fix");

  private final String title;
  private final String titleEn;

  Plea(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /**
   * The one of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Plea of(String code) {
    return Coded.of(Plea.class, code)
        .orElseThrow(() -> new IllegalArgumentException("no such plea"));
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }
}
