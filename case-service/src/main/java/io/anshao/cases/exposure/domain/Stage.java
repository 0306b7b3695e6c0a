package io.anshao.cases.exposure.domain;

import java.util.Locale;

/** How far a public record has come (DOMAIN 3.5). */
public enum Stage {
  DRAFTED("待法制审核", "Waits for the legal check"),
  REJECTED("已退回", "Sent back"),
  CHECKED("待审核", "Waits for review"),
  REVIEWED("待领导审核", "Waits for a leader of the office"),
  APPROVED("待发布", "To be published"),
  SCHEDULED("定时发布", "Appears by itself"),
  PUBLISHED("已发布", "Published"),
  RECTIFIED("已整改", "Published, fixed"),
  WITHDRAWN("已撤回", "Withdrawn"),
  EXPIRED("公示期满", "No longer shown");

  private final String title;
  private final String titleEn;

  Stage(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** For example {@code drafted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Whether somebody still works on it before the public sees it. */
  public boolean isBefore() {
    return compareTo(PUBLISHED) < 0;
  }

  /** Whether nothing more becomes of it. */
  public boolean isEnd() {
    return this == WITHDRAWN || this == EXPIRED;
  }
}
