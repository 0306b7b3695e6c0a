package io.anshao.cases.credit;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.credit.domain.CreditCommand;
import io.anshao.cases.credit.domain.CreditState;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.penalty.PenaltiesOf;
import java.time.LocalDate;
import java.util.List;

/** The commands about a firm's credit: the unit or the office suggests, the office hands over. */
final class CreditSteps {

  static final String HAND_OVER = "hand-over-credit";
  static final String LIST = "record-credit-listing";

  private static final Field REASON = textarea("reason", "理由", "Reason").upTo(1000);

  private static final Field GRAVITY =
      textarea("reason", "情节恶劣或后果严重之处", "What makes it vicious or grave").upTo(1000);

  private static final Field NUMBER = text("number", "决定书文号", "Number of the decision");
  private static final Field ON = date("on", "决定日期", "Decided on");

  static final List<Step<CreditState, CreditCommand>> ALL =
      List.of(
          Step.of(
              "suggest-credit",
              "建议移送严重失信认定",
              "Suggest for the dishonesty list",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              CreditSteps::suggest,
              GRAVITY),
          Step.of(
              "suggest-credit-by-office",
              "建议移送严重失信认定（安委办）",
              "Suggest for the dishonesty list (office)",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              CreditSteps::suggest,
              GRAVITY),
          Step.of(
              HAND_OVER,
              "移送处罚机关认定",
              "Hand over to who punished",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) ->
                  new CreditCommand.HandOver(
                      on.stamp(), in.text("body"), in.text("letter"), isPunished(on)),
              text("body", "处罚机关", "The body that punished"),
              text("letter", "移送函文号", "Number of the letter")),
          Step.of(
              "drop-credit",
              "不移送",
              "Do not hand over",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new CreditCommand.Drop(on.stamp(), in.text("reason")),
              REASON),
          Step.of(
              LIST,
              "登记已列入（部令11号，三年）",
              "Record the listing (three years)",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) ->
                  new CreditCommand.Enlist(on.stamp(), in.text("number"), in.date("on"), today(on)),
              NUMBER,
              ON),
          Step.of(
              "record-no-credit-listing",
              "登记不予列入",
              "Record that it is not listed",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new CreditCommand.NotList(on.stamp(), in.text("reason")),
              REASON),
          Step.of(
              "record-credit-repair",
              "登记信用修复（提前移出）",
              "Record the repair (taken off early)",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) ->
                  new CreditCommand.Repair(
                      on.stamp(), in.text("number"), in.date("on"), today(on), isPunished(on)),
              NUMBER,
              ON));

  private CreditSteps() {}

  private static CreditCommand suggest(Occasion<CreditState> on, Input in) {
    return new CreditCommand.Suggest(on.stamp(), in.text("reason"), isPunished(on));
  }

  private static boolean isPunished(Occasion<CreditState> on) {
    return PenaltiesOf.all(on.file()).stream().anyMatch(each -> each.stage().isImposed());
  }

  private static LocalDate today(Occasion<CreditState> on) {
    return on.stamp().at().atZone(Deadline.ZONE).toLocalDate();
  }
}
