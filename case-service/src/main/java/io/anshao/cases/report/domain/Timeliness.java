package io.anshao.cases.report.domain;

import java.util.Locale;

/** Whether a report came. */
public enum Timeliness {
  /** Not yet, and not yet due. */
  OPEN("未到期"),
  IN_TIME("按时"),
  LATE("逾期报送"),
  /** Due and not there. */
  MISSING("未报");

  private final String title;

  Timeliness(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
