package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.domain.Role.EDITOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REVIEWER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.number;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.form.Input;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Showing it to the public, and taking it away again. */
final class ShowingSteps {

  private static final int HOUR = 9;

  static final List<Step<ExposureState, ExposureCommand>> ALL =
      List.of(
          ExposureSteps.step(
              ExposureSteps.SCHEDULE,
              "定时发布",
              "Publish at a time",
              ExposureSteps.OFFICE,
              (on, in) ->
                  new ExposureCommand.Schedule(on.stamp(), ExposureForms.record(in), at(in)),
              ExposureForms.record(ExposureSteps.SCHEDULE),
              date("on", "发布日期", "On"),
              number("hour", "几点（0 至 23）", "Hour (0 to 23)", 23)
                  .from(_ -> Optional.of((long) HOUR))
                  .optional()),
          ExposureSteps.step(
              ExposureSteps.PUBLISH,
              "发布曝光",
              "Publish the exposure",
              List.of(OFFICE_LEADER, REVIEWER, EDITOR),
              (on, in) ->
                  new ExposureCommand.Publish(
                      on.stamp(),
                      ExposureForms.record(in),
                      Grounded.of(on.file()),
                      Grounded.facts(on.file())),
              ExposureForms.record(ExposureSteps.PUBLISH)),
          ExposureSteps.step(
              ExposureSteps.RECTIFIED,
              "标注已整改",
              "Note as rectified",
              List.of(EDITOR, TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new ExposureCommand.NoteRectified(
                      on.stamp(), ExposureForms.record(in), in.text("measure")),
              ExposureForms.record(ExposureSteps.RECTIFIED),
              ExposureForms.shown(
                  textarea("measure", "整改措施", "Measure").upTo(ExposureForms.PARAGRAPH))),
          ExposureSteps.step(
              ExposureSteps.WITHDRAW,
              "撤回曝光",
              "Withdraw the exposure",
              ExposureSteps.DECIDES,
              (on, in) ->
                  new ExposureCommand.Withdraw(
                      on.stamp(), ExposureForms.record(in), in.text("reason")),
              ExposureForms.record(ExposureSteps.WITHDRAW),
              textarea("reason", "撤回理由", "Reason for withdrawing").upTo(ExposureSteps.REASON)));

  private ShowingSteps() {}

  private static Instant at(Input in) {
    var hour = in.optionalNumber("hour").map(Long::intValue).orElse(HOUR);
    return in.date("on").atTime(hour, 0).atZone(Deadline.ZONE).toInstant();
  }
}
