package io.anshao.cases.accident;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.DUTY_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OPERATOR;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.accident.domain.AccidentCommand;
import io.anshao.cases.accident.domain.AccidentState;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import java.util.List;

/** The commands about an alleged death: who gives them, and what each asks for. */
final class AccidentSteps {

  static final List<Step<AccidentState, AccidentCommand>> ALL =
      List.of(
          Step.of(
              "allege-death",
              "登记死亡线索",
              "Note an alleged death",
              Reach.DISTRICT,
              List.of(TRIAGER, OPERATOR, DUTY_LEADER, OFFICE_LEADER),
              (on, in) ->
                  new AccidentCommand.Allege(on.stamp(), in.text("reason"), isOpen(on.main())),
              textarea("reason", "线索内容", "What is alleged").upTo(1000)),
          Step.of(
              "report-accident",
              "事故上报",
              "Report the accident up",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, DUTY_LEADER),
              (on, in) -> new AccidentCommand.ReportUp(on.stamp(), in.text("to")),
              text("to", "上报对象", "Reported to")),
          Step.of(
              "organise-verification",
              "组织核实",
              "Organise verification",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, in) -> new AccidentCommand.Organise(on.stamp(), in.text("decision")),
              textarea("decision", "决定", "Decision").upTo(1000)),
          Step.of(
              "clear-allegation",
              "排除死亡线索",
              "Clear the allegation",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, in) -> new AccidentCommand.Clear(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(1000)));

  private AccidentSteps() {}

  private static boolean isOpen(CaseState main) {
    return switch (main) {
      case CaseState.Declined _, CaseState.Cancelled _, CaseState.Closed _ -> false;
      default -> true;
    };
  }
}
