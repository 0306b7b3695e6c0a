package io.anshao.cases.informant.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Firms in which the office keeps contacts (应急〔2020〕69号). */
public enum FirmKind {
  HAZCHEM("危险化学品", "Hazardous chemicals"),
  MINE("矿山", "Mine"),
  FIREWORKS("烟花爆竹", "Fireworks"),
  METAL("金属冶炼", "Metal smelting"),
  DUST("涉爆粉尘", "Explosive dust");

  private final String title;
  private final String titleEn;

  FirmKind(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  public static Optional<FirmKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

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
