package io.anshao.cases.escalation.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rungs of DOMAIN 3.4, lowest first (design). */
public enum Rung {
  /** To the handler, when the day comes near. */
  REMINDER("已提醒", "Reminded", 0),
  /** 催办, to the unit's leader, on the first working day late. */
  URGING("已催办", "Urged", 1),
  /** 督办函. */
  LETTER("须发督办函", "Letter of supervision due", 3),
  /** 约谈, and 通报 of the name. */
  INTERVIEW("须约谈通报", "Interview due", 7),
  /** The office leader decides on a proposal of 挂牌督办. */
  LISTING("须提出挂牌督办", "Listed supervision to be proposed", 10);

  private final String title;
  private final String titleEn;
  private final int workdaysLate;

  Rung(String title, String titleEn, int workdaysLate) {
    this.title = title;
    this.titleEn = titleEn;
    this.workdaysLate = workdaysLate;
  }

  /** As it stands in rows and addresses, for example {@code urging}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rung of that code. */
  public static Optional<Rung> ofCode(String code) {
    return Arrays.stream(values()).filter(rung -> rung.code().equals(code)).findFirst();
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  int workdaysLate() {
    return workdaysLate;
  }
}
