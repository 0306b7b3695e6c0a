package io.anshao.cases.reward.domain;

import java.util.Locale;

/** Grades of an accident (国务院令第493号, DOMAIN 2.10). */
public enum AccidentGrade {
  GENERAL("一般事故", "General accident"),
  LARGER("较大事故", "Larger accident"),
  MAJOR("重大事故", "Major accident"),
  ESPECIALLY_MAJOR("特别重大事故", "Especially major accident");

  private final String title;
  private final String titleEn;

  AccidentGrade(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** For example {@code especially_major}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }
}
