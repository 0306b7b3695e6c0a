package io.anshao.cases.trust.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with the record, by what somebody must have done to it. */
public enum Fault {
  ALTERED("记录被改动", "An event was altered"),
  REMOVED("记录被删除", "An event was removed"),
  CUT_OFF("末尾被截断", "The end was cut off"),
  REORDERED("记录被调换", "Events were reordered"),
  BACK_DATED("时间被改早", "An event was back-dated"),
  ADDED("混入记录", "An event was slipped in"),
  UNLINKED("前后不衔接", "An event does not follow the one before"),
  CASE_REMOVED("整件案件消失", "A whole case was removed"),
  HEAD("末端指纹不符", "The case's head is another one"),
  TEXT("文字被改动", "A text was altered"),
  STATE("现状与记录不符", "The present is not what the log says"),
  READ_MODEL("列表与记录不符", "A list is not what the log says"),
  LEAF("每日记录的叶子被动过", "A leaf of the daily record was touched"),
  ROOT("每日记录的根不符", "A root of the daily record is another one"),
  SIGNATURE("每日记录的签名不符", "A root is not signed by the key"),
  DAY_MISSING("缺少某日的根", "The root of a day is missing");

  private final String title;
  private final String titleEn;

  Fault(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** Stable, as it is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  public static Optional<Fault> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
