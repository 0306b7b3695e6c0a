package io.anshao.cases.retaliation.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom retaliation is referred (DOMAIN 3.5). */
public enum Authority {
  LABOUR_INSPECTION("劳动监察", "Labour inspection"),
  POLICE("公安机关", "Police"),
  UNION("工会", "Trade union");

  private final String title;
  private final String titleEn;

  Authority(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  /** For example {@code labour_inspection}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** The one of that code. */
  public static Optional<Authority> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
