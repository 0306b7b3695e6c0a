package io.anshao.cases.accusation.domain;

import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.List;

/** Whom a case accuses besides the firm. */
public sealed interface AccusationState {

  /** Nobody. */
  record Nobody() implements AccusationState {}

  /** These, the first one first. */
  record Against(List<Accused> all) implements AccusationState {

    boolean accuses(UnitCode unit) {
      return all.stream().anyMatch(each -> each.unit().equals(unit));
    }
  }

  /** A leader of the office found that it accuses nobody. */
  record Dropped(Text reason) implements AccusationState {}

  /**
   * One accused.
   *
   * @param unit the unit itself, or the one the official works in
   * @param unitName as people knew it then
   */
  record Accused(UnitCode unit, String unitName, Kind kind, Text reason) {}

  /** What a complaint is about. */
  enum Kind {
    UNIT("承办单位", "The unit"),
    OFFICIAL("公职人员", "An official of it");

    private final String title;
    private final String titleEn;

    Kind(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }
  }
}
