package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.domain.Role.EDITOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REVIEWER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.legalBasis;
import static io.anshao.cases.lifecycle.form.Field.number;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Reader;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of exposure: who gives them, and what each asks for. */
final class ExposureSteps {

  static final String DRAFT = "draft-exposure";
  static final String CHECK = "check-exposure";
  static final String REVIEW = "review-exposure";
  static final String AGREE = "agree-exposure";
  static final String TELL = "notify-subject";
  static final String ANSWER = "record-objection";
  static final String DECIDE = "answer-objection";
  static final String SCHEDULE = "schedule-exposure";
  static final String PUBLISH = "publish-exposure";
  static final String CORRECT = "correct-exposure";
  static final String APPROVE_CORRECTION = "approve-correction";
  static final String RECTIFIED = "note-rectified";
  static final String WITHDRAW = "withdraw-exposure";

  /** By which somebody judges what another wrote. */
  static final Set<String> JUDGING = Set.of(CHECK, REVIEW, AGREE, DECIDE, APPROVE_CORRECTION);

  /** Working days in which the subject may object (DOMAIN 3.5, design). */
  private static final int WORKDAYS_TO_OBJECT = 3;

  private static final int REASON = 1000;
  private static final int HOUR = 9;
  private static final List<Role> WRITE = List.of(EDITOR, TRIAGER);
  private static final List<Role> DECIDES = List.of(OFFICE_LEADER, REVIEWER);
  private static final List<Role> OFFICE = List.of(EDITOR, TRIAGER, REVIEWER, OFFICE_LEADER);

  static final List<Step<ExposureState, ExposureCommand>> ALL =
      List.of(
          step(DRAFT, "曝光拟稿", "Draft an exposure", WRITE, ExposureSteps::draft, drafting()),
          step(
              CHECK,
              "法制审核",
              "Check the legal basis",
              DECIDES,
              (on, in) ->
                  new ExposureCommand.Check(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("basis"),
                      in.optionalText("reason")),
              ExposureForms.record(CHECK),
              ExposureForms.decision(),
              legalBasis("basis", "依据（法律、条款）", "Law and article").optional(),
              ExposureForms.back()),
          step(
              REVIEW,
              "审核曝光稿",
              "Review the exposure",
              DECIDES,
              (on, in) ->
                  new ExposureCommand.Review(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("reason")),
              ExposureForms.record(REVIEW),
              ExposureForms.decision(),
              ExposureForms.back()),
          step(
              AGREE,
              "同意点名曝光",
              "Agree to naming the firm",
              List.of(OFFICE_LEADER),
              (on, in) ->
                  new ExposureCommand.Agree(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("reason")),
              ExposureForms.record(AGREE),
              ExposureForms.decision(),
              ExposureForms.back()),
          step(
              TELL,
              "告知被曝光单位",
              "Tell the subject",
              OFFICE,
              (on, in) ->
                  new ExposureCommand.Tell(
                      on.stamp(),
                      ExposureForms.record(in),
                      on.calendar()
                          .plusWorkdays(Deadline.dateOf(on.stamp().at()), WORKDAYS_TO_OBJECT),
                      in.text("how")),
              ExposureForms.record(TELL),
              textarea("how", "告知方式和接收人", "How, and who received it").upTo(REASON)),
          step(
              ANSWER,
              "登记单位意见",
              "Record the subject's answer",
              OFFICE,
              (on, in) ->
                  new ExposureCommand.Answer(
                      on.stamp(),
                      ExposureForms.record(in),
                      in.code("answer").equals(ExposureForms.AGREES),
                      in.optionalText("objection")),
              ExposureForms.record(ANSWER),
              select("answer", "单位意见", "Answer", ExposureForms.ANSWERS),
              textarea("objection", "异议内容", "Objection").upTo(REASON).optional()),
          step(
              DECIDE,
              "答复异议",
              "Answer the objection",
              DECIDES,
              (on, in) ->
                  new ExposureCommand.Decide(
                      on.stamp(),
                      ExposureForms.record(in),
                      in.code("objection").equals(ExposureForms.HOLDS),
                      in.text("answer")),
              ExposureForms.record(DECIDE),
              select("objection", "异议", "Objection", ExposureForms.OBJECTION),
              textarea("answer", "答复", "Answer").upTo(REASON)),
          step(
              SCHEDULE,
              "定时发布",
              "Publish at a time",
              OFFICE,
              (on, in) ->
                  new ExposureCommand.Schedule(on.stamp(), ExposureForms.record(in), at(in)),
              ExposureForms.record(SCHEDULE),
              date("on", "发布日期", "On"),
              number("hour", "几点（0 至 23）", "Hour (0 to 23)", 23)
                  .from(_ -> Optional.of((long) HOUR))
                  .optional()),
          step(
              PUBLISH,
              "发布曝光",
              "Publish the exposure",
              List.of(OFFICE_LEADER, REVIEWER, EDITOR),
              (on, in) ->
                  new ExposureCommand.Publish(
                      on.stamp(),
                      ExposureForms.record(in),
                      Grounded.of(on.file()),
                      Grounded.facts(on.file())),
              ExposureForms.record(PUBLISH)),
          step(
              CORRECT,
              "更正曝光",
              "Correct the exposure",
              WRITE,
              (on, in) ->
                  new ExposureCommand.Correct(
                      on.stamp(),
                      ExposureForms.record(in),
                      WordingForm.read(in),
                      in.text("reason")),
              correcting()),
          step(
              APPROVE_CORRECTION,
              "审核更正",
              "Review the correction",
              DECIDES,
              (on, in) ->
                  new ExposureCommand.DecideCorrection(
                      on.stamp(),
                      ExposureForms.record(in),
                      ExposureForms.isYes(in),
                      in.optionalText("reason")),
              ExposureForms.record(APPROVE_CORRECTION),
              ExposureForms.decision(),
              ExposureForms.back()),
          step(
              RECTIFIED,
              "标注已整改",
              "Note as rectified",
              List.of(EDITOR, TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new ExposureCommand.NoteRectified(
                      on.stamp(), ExposureForms.record(in), in.text("measure")),
              ExposureForms.record(RECTIFIED),
              ExposureForms.shown(
                  textarea("measure", "整改措施", "Measure").upTo(ExposureForms.PARAGRAPH))),
          step(
              WITHDRAW,
              "撤回曝光",
              "Withdraw the exposure",
              DECIDES,
              (on, in) ->
                  new ExposureCommand.Withdraw(
                      on.stamp(), ExposureForms.record(in), in.text("reason")),
              ExposureForms.record(WITHDRAW),
              textarea("reason", "撤回理由", "Reason for withdrawing").upTo(REASON)));

  private ExposureSteps() {}

  private static Field[] drafting() {
    return Stream.concat(Stream.of(ExposureForms.kind()), WordingForm.ofDraft().stream())
        .toArray(Field[]::new);
  }

  private static Field[] correcting() {
    return Stream.of(
            Stream.of(ExposureForms.record(CORRECT)),
            WordingForm.ofCorrection().stream(),
            Stream.of(
                ExposureForms.shown(
                    textarea("reason", "更正说明（公众可见）", "Why (the public reads it)").upTo(200))))
        .flatMap(each -> each)
        .toArray(Field[]::new);
  }

  private static Step<ExposureState, ExposureCommand> step(
      String name,
      String title,
      String titleEn,
      List<Role> roles,
      Reader<ExposureState, ExposureCommand> reader,
      Field... form) {
    var permission = new Permission(name, Reach.DISTRICT, roles);
    return new Step<>(name, title, titleEn, permission, List.of(form), reader);
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

  private static Instant at(Input in) {
    var hour = in.optionalNumber("hour").map(Long::intValue).orElse(HOUR);
    return in.date("on").atTime(hour, 0).atZone(Deadline.ZONE).toInstant();
  }
}
