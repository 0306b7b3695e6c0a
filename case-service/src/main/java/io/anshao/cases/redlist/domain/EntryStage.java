package io.anshao.cases.redlist.domain;

import io.anshao.cases.lifecycle.domain.Coded;

/** How far an entry has come. */
public enum EntryStage implements Coded {
  PROPOSED("待审核", "Waits for review"),
  REJECTED("未通过", "Not approved"),
  SHOWN("公布中", "Shown"),
  REMOVED("已移出", "Removed"),
  EXPIRED("公布期满", "No longer shown");

  private final String title;
  private final String titleEn;

  EntryStage(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }
}
