package io.anshao.cases.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a tip suggest to whoever judges it; nothing goes by it.
 *
 * @param hazardTypes the likeliest first, three at most
 */
record SuggestionView(
    List<SuggestedTypeView> hazardTypes, SecondOpinionView secondOpinion, VacuityView vacuous) {

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

  /**
   * What the cases that the district accepted before say.
   *
   * @param hazardType absent while they are not enough
   * @param agreement {@code agree}, {@code disagree}, {@code alone} where the words of the district
   *     say nothing, {@code none}
   */
  record SecondOpinionView(
      @Nullable SuggestedTypeView hazardType, String agreement, String note, String noteEn) {}

  /** Whether there is anything to look at. */
  record VacuityView(boolean isVacuous, String reason, String reasonEn) {}
}
