package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.form.Field.legalBasis;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.util.List;
import java.util.stream.Stream;

/** Writing what the public is to read, and letting it pass. */
final class WritingSteps {

  static final List<Step<ExposureState, ExposureCommand>> ALL =
      List.of(
          ExposureSteps.step(
              ExposureSteps.DRAFT,
              "曝光拟稿",
              "Draft an exposure",
              ExposureSteps.WRITE,
              WritingSteps::draft,
              drafting()),
          ExposureSteps.step(
              ExposureSteps.CHECK,
              "法制审核",
              "Check the legal basis",
              ExposureSteps.DECIDES,
              (on, in) ->
                  new ExposureCommand.Check(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("basis"),
                      in.optionalText("reason")),
              ExposureForms.record(ExposureSteps.CHECK),
              ExposureForms.decision(),
              legalBasis("basis", "依据（法律、条款）", "Law and article").optional(),
              ExposureForms.back()),
          ExposureSteps.step(
              ExposureSteps.REVIEW,
              "审核曝光稿",
              "Review the exposure",
              ExposureSteps.DECIDES,
              (on, in) ->
                  new ExposureCommand.Review(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("reason")),
              ExposureForms.record(ExposureSteps.REVIEW),
              ExposureForms.decision(),
              ExposureForms.back()),
          ExposureSteps.step(
              ExposureSteps.AGREE,
              "同意点名曝光",
              "Agree to naming the firm",
              List.of(OFFICE_LEADER),
              (on, in) ->
                  new ExposureCommand.Agree(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("reason")),
              ExposureForms.record(ExposureSteps.AGREE),
              ExposureForms.decision(),
              ExposureForms.back()),
          ExposureSteps.step(
              ExposureSteps.CORRECT,
              "更正曝光",
              "Correct the exposure",
              ExposureSteps.WRITE,
              (on, in) ->
                  new ExposureCommand.Correct(
                      on.stamp(),
                      ExposureForms.record(in),
                      WordingForm.read(in),
                      in.text("reason")),
              correcting()),
          ExposureSteps.step(
              ExposureSteps.APPROVE_CORRECTION,
              "审核更正",
              "Review the correction",
              ExposureSteps.DECIDES,
              (on, in) ->
                  new ExposureCommand.DecideCorrection(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("reason")),
              ExposureForms.record(ExposureSteps.APPROVE_CORRECTION),
              ExposureForms.decision(),
              ExposureForms.back()));

  private WritingSteps() {}

  private static Field[] drafting() {
    return Stream.concat(Stream.of(ExposureForms.kind()), WordingForm.ofDraft().stream())
        .toArray(Field[]::new);
  }

  private static Field[] correcting() {
    return Stream.of(
            Stream.of(ExposureForms.record(ExposureSteps.CORRECT)),
            WordingForm.ofCorrection().stream(),
            Stream.of(
                ExposureForms.shown(
                    textarea("reason", "更正说明（公众可见）", "Why (the public reads it)").upTo(200))))
        .flatMap(each -> each)
        .toArray(Field[]::new);
  }

  private static ExposureCommand draft(Occasion<ExposureState> on, Input in) {
    var kind =
        in.optionalCode("kind")
            .map(ExposureKind::of)
            .orElseGet(() -> Grounded.kind(on.file(), on.state()));
    return new ExposureCommand.Draft(
        on.stamp(),
        ExposureIds.next(on.file().id(), on.state()),
        kind,
        Grounded.of(on.file()),
        WordingForm.read(in));
  }
}
