package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.domain.Role.EDITOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REVIEWER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.photos;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.exposure.domain.CaseFacts;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.PersonalNumbers;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Reader;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.lifecycle.form.TextRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands of exposure: who gives them, and what each asks for. */
final class ExposureSteps {

  private static final String APPROVE = "approve";

  /** 典型案例. */
  static final String TYPICAL = "typical_case";

  private static final int TITLE = 60;
  private static final int PARAGRAPH = 2000;

  private static final Choices DECISIONS =
      new Choices.Fixed(
          List.of(new Choice(APPROVE, "同意", "Approve"), new Choice("reject", "退回", "Reject")));

  /** The public never reads how to reach or identify a person (DOMAIN 2.7). */
  private static final TextRule NO_PERSONAL_NUMBER =
      new TextRule(
          "personal-number",
          "公开的文字中不能有电话号码或身份证号。",
          "A public text holds no telephone or identity number.",
          PersonalNumbers::areIn);

  static final List<Step<ExposureState, ExposureCommand>> ALL =
      List.of(
          step(
              "draft-exposure",
              "曝光拟稿",
              "Draft an exposure",
              List.of(EDITOR, TRIAGER),
              ExposureSteps::draft,
              shown(text("title", "标题", "Title").upTo(TITLE)),
              shown(textarea("problem", "问题", "Problem").upTo(PARAGRAPH)),
              shown(textarea("measure", "整改措施", "Measure").upTo(PARAGRAPH)).optional(),
              shown(text("place", "地点", "Place")).from(ExposureSteps::place),
              shown(text("subjectName", "企业名称", "Firm")).optional(),
              photos("photos", "照片", "Pictures")),
          step(
              "review-exposure",
              "审核曝光稿",
              "Review the exposure",
              List.of(OFFICE_LEADER, REVIEWER),
              (on, in) ->
                  new ExposureCommand.Review(
                      on.stamp(), in.code("decision").equals(APPROVE), in.optionalText("reason")),
              select("decision", "意见", "Decision", DECISIONS),
              textarea("reason", "退回理由", "Reason for rejecting").upTo(1000).optional()),
          step(
              "publish-exposure",
              "发布曝光",
              "Publish the exposure",
              List.of(OFFICE_LEADER, REVIEWER, EDITOR),
              (on, _) -> new ExposureCommand.Publish(on.stamp(), isProven(on), facts(on))),
          step(
              "note-rectified",
              "标注已整改",
              "Note as rectified",
              List.of(EDITOR, TRIAGER, OFFICE_LEADER),
              (on, in) -> new ExposureCommand.NoteRectified(on.stamp(), in.text("measure")),
              shown(textarea("measure", "整改措施", "Measure").upTo(PARAGRAPH))),
          step(
              "withdraw-exposure",
              "撤回曝光",
              "Withdraw the exposure",
              List.of(OFFICE_LEADER, REVIEWER),
              (on, in) -> new ExposureCommand.Withdraw(on.stamp(), in.text("reason")),
              textarea("reason", "撤回理由", "Reason for withdrawing").upTo(1000)));

  private ExposureSteps() {}

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

  private static Field shown(Field field) {
    return field.under(NO_PERSONAL_NUMBER);
  }

  private static ExposureCommand draft(Occasion<ExposureState> on, Input in) {
    var wording =
        new Wording(
            in.text("title"),
            in.text("problem"),
            in.optionalText("measure"),
            in.text("place"),
            in.optionalText("subjectName"),
            in.photos("photos"));
    return new ExposureCommand.Draft(
        on.stamp(), idOf(on.file().id()), kind(on), isProven(on), wording);
  }

  /** A case has one public record: the same call names the same one. */
  static UUID idOf(UUID caseId) {
    return UUID.nameUUIDFromBytes(("exposure/" + caseId).getBytes(StandardCharsets.UTF_8));
  }

  private static String kind(Occasion<ExposureState> on) {
    var isFromMedia = Overview.of(on.main()).registration().channel().equals("media");
    return isFromMedia ? "media_problem" : TYPICAL;
  }

  private static boolean isProven(Occasion<ExposureState> on) {
    return Overview.of(on.main()).isProven();
  }

  private static CaseFacts facts(Occasion<ExposureState> on) {
    var of = Overview.of(on.main());
    return new CaseFacts(
        of.registration().street(),
        of.assignment().map(Assignment::lead),
        of.findings().map(findings -> findings.hazards().size()).orElse(0));
  }

  private static Optional<Object> place(Setting setting) {
    return Overview.of(setting.state())
        .matter()
        .flatMap(Matter::place)
        .flatMap(setting::words)
        .map(Object.class::cast);
  }
}
