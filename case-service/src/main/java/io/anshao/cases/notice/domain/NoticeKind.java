package io.anshao.cases.notice.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What members of staff are told outside the console. */
public enum NoticeKind {
  /** A case was assigned to the person's unit: it waits for a signature. */
  ASSIGNED("案件交办", "Case assigned"),
  /** T-1: the day comes near. */
  DUE("即将到期", "Due soon"),
  /** 催办: the first working day late. */
  LATE("逾期催办", "Late"),
  /** 督办函: three working days late. */
  LETTER("须发督办函", "Letter of supervision due"),
  /** 约谈, 通报: seven working days late. */
  INTERVIEW("须约谈通报", "Interview due"),
  /** 挂牌督办 is to be proposed: ten working days late. */
  LISTING("须提出挂牌督办", "Listed supervision to be proposed"),
  /** An emergency. It can be turned off by nobody. */
  ALARM("紧急线索", "Emergency");

  private final String title;
  private final String titleEn;

  NoticeKind(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** The template's name, for example {@code staff-assigned}. */
  public String code() {
    return "staff-" + name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code; empty for one that is not known. */
  public static Optional<NoticeKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Whether a person may turn it off, and it keeps the quiet hours. */
  public boolean isOptional() {
    return this != ALARM;
  }
}
