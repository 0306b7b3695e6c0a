package io.anshao.cases.retention.domain;

import io.anshao.cases.lifecycle.domain.Coded;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A service that keeps something of a tip. */
public enum Keeper implements Coded {
  CASES("案件库", "Cases"),
  INTAKE("受理库", "Intake"),
  NOTIFY("通知库", "Notices");

  private final String title;
  private final String titleEn;

  Keeper(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Who has something of these kinds. A contact was never in case-service. */
  public static Set<Keeper> of(Collection<Kept> kinds) {
    var keepers = EnumSet.of(INTAKE);
    if (kinds.contains(Kept.CONTACT)) {
      keepers.add(NOTIFY);
    }
    if (kinds.stream().anyMatch(each -> each != Kept.CONTACT)) {
      keepers.add(CASES);
    }
    return keepers;
  }
}
