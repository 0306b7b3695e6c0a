package io.anshao.cases.referral.domain;

import java.util.Locale;

/** Who may have to handle what is not ours (DOMAIN 3.5). */
public enum Receiver {
  OTHER_DISTRICT("其他区（县、市）", "Another district"),
  CITY_BUREAU("市级部门（市管企业）", "A bureau of the city"),
  VERTICAL_BODY("垂直管理单位（海事、铁路、民航、电力等）", "A body of the state (sea, rail, air, power)"),
  POLICE("公安机关（涉嫌犯罪）", "The police (a crime is suspected)"),
  PROCURATORATE("检察机关", "The procuratorate"),
  /** Never through the unit that is accused. */
  DISCIPLINE("纪检监察机关（涉及公职人员）", "Discipline inspection (an official is accused)");

  private final String title;
  private final String titleEn;

  Receiver(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** For example {@code city_bureau}. */
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
