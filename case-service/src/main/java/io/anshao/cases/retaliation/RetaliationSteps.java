package io.anshao.cases.retaliation;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OPERATOR;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.retaliation.domain.Authority;
import io.anshao.cases.retaliation.domain.RetaliationCommand;
import io.anshao.cases.retaliation.domain.RetaliationEvent;
import io.anshao.cases.retaliation.domain.RetaliationState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The commands about retaliation: the office's alone. */
final class RetaliationSteps {

  private static final UUID NO_TIP = new UUID(0, 0);
  private static final String PROVEN = "proven";

  private static final Choices AUTHORITIES =
      new Choices.Fixed(
          Arrays.stream(Authority.values())
              .map(each -> new Choice(each.code(), each.title(), each.titleEn()))
              .toList());

  private static final Choices FINDINGS =
      new Choices.Fixed(
          List.of(new Choice(PROVEN, "查实", "Proven"), new Choice("unproven", "未查实", "Not proven")));

  private static final Field OPEN = tip(RetaliationSteps::open);

  static final List<Step<RetaliationState, RetaliationCommand>> ALL =
      List.of(
          Step.of(
              "report-retaliation",
              "登记打击报复",
              "Record retaliation",
              Reach.DISTRICT,
              List.of(OPERATOR, TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new RetaliationCommand.Report(
                      on.stamp(), tip(in), number(on.file(), tip(in)), in.text("account")),
              tip(RetaliationSteps::tips),
              textarea("account", "情况（不写姓名、电话）", "What happened (no name, no number)").upTo(2000)),
          Step.of(
              "contact-retaliated",
              "登记已联系举报人（打击报复）",
              "Record that the reporter was reached",
              Reach.DISTRICT,
              List.of(OPERATOR, TRIAGER, OFFICE_LEADER),
              (on, in) -> new RetaliationCommand.Contact(on.stamp(), tip(in), in.text("record")),
              OPEN,
              textarea("record", "联系情况", "What was said").upTo(1000)),
          Step.of(
              "verify-retaliation",
              "登记打击报复核实结果",
              "Record what was verified",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new RetaliationCommand.Verify(
                      on.stamp(), tip(in), in.code("finding").equals(PROVEN), in.text("record")),
              OPEN,
              select("finding", "核实结果", "Finding", FINDINGS),
              textarea("record", "核实情况", "Record").upTo(2000)),
          Step.of(
              "refer-retaliation",
              "移送打击报复",
              "Refer the retaliation",
              Reach.DISTRICT,
              List.of(TRIAGER, OFFICE_LEADER),
              (on, in) ->
                  new RetaliationCommand.Refer(
                      on.stamp(),
                      tip(in),
                      Authority.ofCode(in.code("authority")).orElseThrow(),
                      in.text("letter"),
                      in.date("on"),
                      LocalDate.ofInstant(on.stamp().at(), Deadline.ZONE)),
              OPEN,
              select("authority", "移送单位", "Authority", AUTHORITIES),
              text("letter", "函件文号", "Letter").upTo(60),
              date("on", "移送日期", "Day of the letter")),
          Step.of(
              "conclude-retaliation",
              "打击报复处理完毕",
              "Conclude the retaliation",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new RetaliationCommand.Conclude(on.stamp(), tip(in), in.text("result")),
              OPEN,
              textarea("result", "处理结果（将告知举报人）", "Result (the reporter will read it)").upTo(1000)));

  private RetaliationSteps() {}

  private static Field tip(java.util.function.Function<Setting, List<Choice>> choices) {
    return select("tip", "线索", "Tip", new Choices.OfCase(choices))
        .from(setting -> choices.apply(setting).stream().findFirst().map(Choice::code));
  }

  /** The rules know no tip that is none. */
  private static UUID tip(Input in) {
    try {
      return UUID.fromString(in.code("tip"));
    } catch (IllegalArgumentException _) {
      return NO_TIP;
    }
  }

  private static String number(CaseFile file, UUID tip) {
    return file.main() instanceof Unregistered
        ? ""
        : DuplicateIn.tips(file).stream()
            .filter(each -> each.id().equals(tip))
            .map(Registration.Tip::number)
            .findFirst()
            .orElse("");
  }

  private static List<Choice> tips(Setting setting) {
    return DuplicateIn.tips(setting).stream()
        .map(each -> new Choice(each.id().toString(), each.number(), each.number()))
        .toList();
  }

  private static List<Choice> open(Setting setting) {
    return setting.track(RetaliationEvent.TRACK).stream()
        .flatMap(state -> ((RetaliationState) state).open().stream())
        .map(each -> new Choice(each.tip().toString(), each.number(), each.number()))
        .toList();
  }
}
