package io.anshao.cases.suggestion;

import java.util.List;

/**
 * What the words of a tip suggest to whoever judges it; nothing goes by it.
 *
 * @param hazardTypes the likeliest first, three at most
 */
record SuggestionView(List<SuggestedTypeView> hazardTypes, VacuityView vacuous) {

  /**
   * A type of hazard.
   *
   * @param confidence share of all that the words say, 0 to 1
   * @param words of the tip that spoke for it
   */
  record SuggestedTypeView(
      String code,
      String name,
      String nameEn,
      double confidence,
      String reason,
      String reasonEn,
      List<String> words) {}

  /** Whether there is anything to look at. */
  record VacuityView(boolean isVacuous, String reason, String reasonEn) {}
}
