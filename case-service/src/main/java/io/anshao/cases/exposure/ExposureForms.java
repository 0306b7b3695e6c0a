package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.PersonalNumbers;
import io.anshao.cases.exposure.domain.Stage;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.lifecycle.form.TextRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What the commands of exposure ask for. */
final class ExposureForms {

  static final int PARAGRAPH = 2000;
  static final String AGREES = "agrees";
  static final String HOLDS = "holds";

  private static final String YES = "approve";

  static final Choices ANSWERS =
      new Choices.Fixed(
          List.of(
              new Choice(AGREES, "无异议", "Nothing against it"),
              new Choice("objects", "提出异议", "Objects")));

  static final Choices OBJECTION =
      new Choices.Fixed(
          List.of(
              new Choice("dismissed", "异议不成立，照常发布", "Does not hold: it is published"),
              new Choice(HOLDS, "异议成立，退回改稿", "Holds: back to the drafter")));

  private static final Choices DECISIONS =
      new Choices.Fixed(
          List.of(new Choice(YES, "同意", "Approve"), new Choice("reject", "退回", "Reject")));

  private static final Choices KINDS =
      new Choices.Fixed(
          Arrays.stream(ExposureKind.values())
              .map(kind -> new Choice(kind.code(), kind.title(), kind.titleEn()))
              .toList());

  /** The public never reads how to reach or identify a person (DOMAIN 2.7). */
  private static final TextRule NO_PERSONAL_NUMBER =
      new TextRule(
          "personal-number",
          "公开的文字中不能有电话号码、身份证号、银行卡号或车牌号。",
          "A public text holds no telephone, identity, bank card or plate number.",
          PersonalNumbers::areIn);

  private ExposureForms() {}

  static Field shown(Field field) {
    return field.under(NO_PERSONAL_NUMBER);
  }

  static Field kind() {
    return select("kind", "曝光类型", "Kind", KINDS)
        .optional()
        .because(
            _ ->
                Optional.of(
                    new Hint(
                        "不选则按案件情况确定：媒体曝光、弄虚作假、暗访或典型案例。",
                        "Left out, it follows from the case: media, sham, undercover or"
                            + " example.")));
  }

  /** Which of the case's records is meant; needed only where several are at the same point. */
  static Field record(String command) {
    return select(
            "exposure",
            "哪一份",
            "Which one",
            new Choices.OfCase(setting -> records(setting, open(command))))
        .optional();
  }

  static Optional<UUID> record(Input in) {
    return in.optionalCode("exposure").map(ExposureForms::id);
  }

  private static UUID id(String code) {
    try {
      return UUID.fromString(code);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  private static Predicate<Exposure> open(String command) {
    return each ->
        switch (command) {
          case ExposureSteps.CHECK -> each.stage() == Stage.DRAFTED;
          case ExposureSteps.REVIEW -> each.stage() == Stage.CHECKED;
          case ExposureSteps.AGREE -> each.stage() == Stage.REVIEWED;
          case ExposureSteps.TELL,
              ExposureSteps.ANSWER,
              ExposureSteps.DECIDE,
              ExposureSteps.SCHEDULE,
              ExposureSteps.PUBLISH ->
              each.stage() == Stage.APPROVED || each.stage() == Stage.SCHEDULED;
          case AppealSteps.LODGE -> each.isOpen() && each.kind() == ExposureKind.BLACK_LIST;
          case AppealSteps.DECIDE -> each.isOpen() && each.openAppeal().isPresent();
          default -> each.isOpen();
        };
  }

  private static List<Choice> records(Setting setting, Predicate<Exposure> open) {
    var meant =
        state(setting).stream().flatMap(state -> state.all().stream()).filter(open).toList();
    return meant.size() < 2
        ? List.of()
        : meant.stream().map(each -> choice(each, setting)).toList();
  }

  private static Choice choice(Exposure each, Setting setting) {
    var title = setting.words(each.wording().title()).orElse("—");
    return new Choice(
        each.id().toString(),
        each.kind().title() + "：" + title,
        each.kind().titleEn() + ": " + title);
  }

  static Optional<ExposureState> state(Setting setting) {
    return setting.track(ExposureTrack.NAME).map(ExposureState.class::cast);
  }

  static Field decision() {
    return select("decision", "意见", "Decision", DECISIONS);
  }

  static boolean isYes(Input in) {
    return in.code("decision").equals(YES);
  }

  static Field back() {
    return textarea("reason", "退回理由", "Reason for rejecting").upTo(1000).optional();
  }
}
