package io.anshao.cases.report.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit reports. */
public enum ReportKind {
  /** 每周情况, due each Tuesday of the season. */
  WEEKLY("周报"),
  /** 活动总结 and 统计表 at the end of it. */
  TABLE("统计表"),
  /** 随时报送: a major event, at any time and due at none. */
  URGENT("随时报送");

  private final String title;

  ReportKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** As it stands in rows and bodies, for example {@code weekly}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code. */
  public static Optional<ReportKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
