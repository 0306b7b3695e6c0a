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
import io.anshao.cases.lifecycle.Track.Reader;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.form.Field;
import java.util.List;

/** The commands about an alleged death: who gives them, and what each asks for. */
final class AccidentSteps {

  static final List<Step<AccidentState, AccidentCommand>> ALL =
      List.of(
          step(
              "allege-death",
              "登记死亡线索",
              "Note an alleged death",
              List.of(TRIAGER, OPERATOR, DUTY_LEADER, OFFICE_LEADER),
              textarea("reason", "线索内容", "What is alleged").upTo(1000),
              (on, in) -> new AccidentCommand.Allege(on.stamp(), in.text("reason"))),
          step(
              "report-accident",
              "事故上报",
              "Report the accident up",
              List.of(OFFICE_LEADER, DUTY_LEADER),
              text("to", "上报对象", "Reported to"),
              (on, in) -> new AccidentCommand.ReportUp(on.stamp(), in.text("to"))),
          step(
              "organise-verification",
              "组织核实",
              "Organise verification",
              List.of(COMMITTEE_LEADER),
              textarea("decision", "决定", "Decision").upTo(1000),
              (on, in) -> new AccidentCommand.Organise(on.stamp(), in.text("decision"))),
          step(
              "clear-allegation",
              "排除死亡线索",
              "Clear the allegation",
              List.of(COMMITTEE_LEADER),
              textarea("reason", "理由", "Reason").upTo(1000),
              (on, in) -> new AccidentCommand.Clear(on.stamp(), in.text("reason"))));

  private AccidentSteps() {}

  private static Step<AccidentState, AccidentCommand> step(
      String name,
      String title,
      String titleEn,
      List<Role> roles,
      Field field,
      Reader<AccidentState, AccidentCommand> reader) {
    var permission = new Permission(name, Reach.DISTRICT, roles);
    return new Step<>(name, title, titleEn, permission, List.of(field), reader);
  }
}
