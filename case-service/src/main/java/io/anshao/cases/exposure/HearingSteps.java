package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.Track.Step;
import java.util.List;

/** Telling the subject before, and what it says to that (DOMAIN 3.5). */
final class HearingSteps {

  /** Working days in which the subject may object (DOMAIN 3.5, design). */
  private static final int WORKDAYS_TO_OBJECT = 3;

  static final List<Step<ExposureState, ExposureCommand>> ALL =
      List.of(
          ExposureSteps.step(
              ExposureSteps.TELL,
              "告知被曝光单位",
              "Tell the subject",
              ExposureSteps.OFFICE,
              (on, in) ->
                  new ExposureCommand.Tell(
                      on.stamp(),
                      ExposureForms.record(in),
                      on.calendar()
                          .plusWorkdays(Deadline.dateOf(on.stamp().at()), WORKDAYS_TO_OBJECT),
                      in.text("how")),
              ExposureForms.record(ExposureSteps.TELL),
              textarea("how", "告知方式和接收人", "How, and who received it").upTo(ExposureSteps.REASON)),
          ExposureSteps.step(
              ExposureSteps.ANSWER,
              "登记单位意见",
              "Record the subject's answer",
              ExposureSteps.OFFICE,
              (on, in) ->
                  new ExposureCommand.Answer(
                      on.stamp(),
                      ExposureForms.record(in),
                      in.code("answer").equals(ExposureForms.AGREES),
                      in.optionalText("objection")),
              ExposureForms.record(ExposureSteps.ANSWER),
              select("answer", "单位意见", "Answer", ExposureForms.ANSWERS),
              textarea("objection", "异议内容", "Objection").upTo(ExposureSteps.REASON).optional()),
          ExposureSteps.step(
              ExposureSteps.DECIDE,
              "答复异议",
              "Answer the objection",
              ExposureSteps.DECIDES,
              (on, in) ->
                  new ExposureCommand.Decide(
                      on.stamp(),
                      ExposureForms.record(in),
                      in.code("objection").equals(ExposureForms.HOLDS),
                      in.text("answer")),
              ExposureForms.record(ExposureSteps.DECIDE),
              select("objection", "异议", "Objection", ExposureForms.OBJECTION),
              textarea("answer", "答复", "Answer").upTo(ExposureSteps.REASON)));

  private HearingSteps() {}
}
