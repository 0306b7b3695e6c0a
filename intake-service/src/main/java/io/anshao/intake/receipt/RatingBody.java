package io.anshao.intake.receipt;

import io.anshao.contracts.tip.Rating;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter thinks of the handling.
 *
 * @param inTime whether somebody got in touch in time; may be left out
 * @param resolved whether the matter is resolved; may be left out
 * @param text may be left out
 */
record RatingBody(
    @Schema(
            allowableValues = {
              "very_satisfied",
              "satisfied",
              "neutral",
              "dissatisfied",
              "very_dissatisfied"
            })
        @Nullable String satisfaction,
    @Nullable Boolean inTime,
    @Nullable Boolean resolved,
    @Nullable String text) {

  /**
   * What is said by it.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  Said.Rated read() {
    var errors = new FieldErrors();
    var rating = known();
    errors.check(
        rating.isEmpty(),
        "satisfaction",
        "unknown-value",
        "请选择满意度。",
        "Choose how satisfied you are.");
    var words = FreeText.optional(errors, "text", text, VoiceController.LONGEST);
    errors.throwIfAny();
    return new Said.Rated(rating.orElseThrow(), inTime, resolved, words.isEmpty() ? null : words);
  }

  private Optional<Rating> known() {
    return Arrays.stream(Rating.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(satisfaction))
        .findFirst();
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "RatingBody";
  }
}
