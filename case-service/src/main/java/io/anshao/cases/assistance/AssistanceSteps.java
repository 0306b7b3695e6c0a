package io.anshao.cases.assistance;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.flag;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.assistance.domain.AssistanceCommand;
import io.anshao.cases.assistance.domain.AssistanceState;
import io.anshao.cases.assistance.domain.Plan;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The commands about help: who gives them, and what each asks for. */
final class AssistanceSteps {

  private static final List<Role> UNIT = List.of(UNIT_HANDLER, UNIT_LEADER);

  static final List<Step<AssistanceState, AssistanceCommand>> ALL =
      List.of(
          Step.of(
              "propose-assistance",
              "提出帮扶",
              "Propose help",
              Reach.LEAD,
              UNIT,
              (on, in) ->
                  new AssistanceCommand.Propose(
                      on.stamp(),
                      in.text("reason"),
                      in.flag("isSmall"),
                      dueOn(on.file()).isPresent()),
              textarea("reason", "能力局限的情况", "What the firm cannot do alone").upTo(1000),
              flag("isSmall", "属小微企业", "It is a small or micro firm")),
          Step.of(
              "record-assistance-consent",
              "登记企业意见",
              "Record the firm's word",
              Reach.LEAD,
              UNIT,
              (on, in) ->
                  new AssistanceCommand.RecordConsent(
                      on.stamp(), in.flag("isAgreed"), in.text("statement")),
              flag("isAgreed", "企业同意", "The firm agrees"),
              textarea("statement", "企业意见", "The firm's word").upTo(1000)),
          Step.of(
              "plan-assistance",
              "制定帮扶方案",
              "Plan the help",
              Reach.LEAD,
              UNIT,
              (on, in) ->
                  new AssistanceCommand.MakePlan(
                      on.stamp(),
                      new Plan(
                          in.text("expert"), in.date("on"), in.text("bearer"), in.text("interim"))),
              text("expert", "专家", "Expert"),
              date("on", "上门日期", "Day of the visit"),
              text("bearer", "费用承担", "Who bears the cost"),
              textarea("interim", "期间停用的危险作业", "What stays stopped meanwhile").upTo(1000)),
          Step.of(
              "record-assistance-visit",
              "登记上门帮扶",
              "Record a visit",
              Reach.LEAD,
              UNIT,
              (on, in) -> new AssistanceCommand.RecordVisit(on.stamp(), in.text("record")),
              textarea("record", "帮扶记录", "Record").upTo(2000)),
          Step.of(
              "extend-for-assistance",
              "帮扶延期",
              "Grant a longer time",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) ->
                  new AssistanceCommand.Extend(on.stamp(), in.date("until"), dueOn(on.file())),
              date("until", "整改期限延至", "Until")),
          Step.of(
              "evaluate-assistance",
              "帮扶评价",
              "Evaluate the help",
              Reach.LEAD,
              UNIT,
              (on, in) -> new AssistanceCommand.Evaluate(on.stamp(), in.text("result")),
              textarea("result", "帮扶成效", "Result").upTo(1000)));

  private AssistanceSteps() {}

  private static Optional<LocalDate> dueOn(CaseFile file) {
    return file.clocks()
        .latest("rectify")
        .filter(Clock::isRunning)
        .map(clock -> clock.deadline().lastDay());
  }
}
