package io.anshao.intake.receipt;

import io.anshao.intake.progress.domain.Course;
import io.anshao.intake.progress.domain.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt sees.
 *
 * @param status of the last step
 * @param messages what the reporter said after the report, oldest first
 * @param reviewUntil until when a review of the result may be asked for, while it is closed
 * @param dueOn the day that the office is bound to now
 * @param proof that this tip was received as it was sent
 */
record MyTip(
    String tipNumber,
    @Schema(
            allowableValues = {
              "received",
              "registered",
              "accepted",
              "declined",
              "in_progress",
              "rectifying",
              "reinspecting",
              "closed",
              "reopened",
              "referred"
            })
        String status,
    Instant submittedAt,
    @Nullable String description,
    int photos,
    List<StepView> steps,
    List<MessageView> messages,
    @Nullable LocalDate dueOn,
    @Nullable NextView next,
    @Nullable LocalDate reviewUntil,
    Proof proof) {

  /** What the reporter said after the report. */
  record MessageView(
      Instant at,
      @Schema(allowableValues = {"message", "withdrawal", "review"}) String kind,
      @Nullable String text) {}

  /** One step, in words. */
  record StepView(
      Instant at,
      @Schema(
              allowableValues = {
                "received",
                "registered",
                "accepted",
                "declined",
                "in_progress",
                "rectifying",
                "reinspecting",
                "closed",
                "reopened",
                "extended",
                "referred",
                "merged",
                "separated",
                "incident",
                "told",
                "asked",
                "review_requested",
                "review_refused",
                "review_upheld"
              })
          String status,
      String text,
      String textEn) {

    static StepView of(Step step, String tipNumber) {
      var text = step.text(tipNumber);
      return new StepView(step.at(), step.status().word(), text.zh(), text.en());
    }
  }

  /** What comes next. */
  record NextView(String text, String textEn, @Nullable LocalDate dueOn) {

    static NextView of(Course.Next next) {
      return new NextView(next.text().zh(), next.text().en(), next.dueOn());
    }
  }

  /**
   * The tip's leaf in the day's tree and the nonce that opens it.
   *
   * @param leaf {@code sha-256:hex}
   * @param nonce 32 bytes as hex
   */
  record Proof(String leaf, String nonce) {}

  static MyTip of(ReceiptHolder tip, Course course, List<MessageView> messages, byte[] nonce) {
    return new MyTip(
        tip.tipNumber(),
        course.status().word(),
        tip.submittedAt(),
        tip.description(),
        tip.photos(),
        course.steps().stream().map(step -> StepView.of(step, tip.tipNumber())).toList(),
        messages,
        course.dueOn().orElse(null),
        course.next().map(NextView::of).orElse(null),
        course.reviewUntil().orElse(null),
        new Proof(tip.leaf(), HexFormat.of().formatHex(nonce)));
  }
}
