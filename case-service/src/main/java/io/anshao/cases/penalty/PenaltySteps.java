package io.anshao.cases.penalty;

import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.legalBasis;
import static io.anshao.cases.lifecycle.form.Field.number;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.penalty.domain.PenaltyCommand;
import io.anshao.cases.penalty.domain.PenaltyState;
import java.util.List;

/** The commands about penalties: who gives them, and what each asks for. */
final class PenaltySteps {

  /** 安全生产法 art. 78: a decision is made public within seven working days. */
  private static final int WORKDAYS_TO_PUBLISH = 7;

  private static final int MOST_YUAN = 100_000_000;

  static final List<Step<PenaltyState, PenaltyCommand>> ALL =
      List.of(
          Step.of(
              "suggest-penalty",
              "建议处罚",
              "Suggest a penalty",
              Reach.LEAD,
              List.of(UNIT_HANDLER, INSPECTOR),
              (on, in) ->
                  new PenaltyCommand.Suggest(on.stamp(), in.text("basis"), isFounded(on.main())),
              legalBasis("basis", "依据（法律、条款）", "Law and article")),
          Step.of(
              "file-penalty",
              "立案",
              "File the penalty",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              (on, _) -> new PenaltyCommand.File(on.stamp())),
          Step.of(
              "record-penalty-decision",
              "登记处罚决定",
              "Record the decision",
              Reach.LEAD,
              List.of(UNIT_LEADER, UNIT_HANDLER),
              (on, in) ->
                  new PenaltyCommand.Decide(
                      on.stamp(),
                      in.text("number"),
                      in.date("decidedOn"),
                      in.number("yuan"),
                      on.stamp().at().atZone(Deadline.ZONE).toLocalDate(),
                      on.calendar().plusWorkdays(in.date("decidedOn"), WORKDAYS_TO_PUBLISH)),
              text("number", "处罚决定书文号", "Number of the decision"),
              date("decidedOn", "决定日期", "Decided on"),
              number("yuan", "罚款金额（元）", "Fine in yuan", MOST_YUAN)),
          Step.of(
              "publish-penalty",
              "登记处罚公开",
              "Record the publication",
              Reach.LEAD,
              List.of(UNIT_LEADER, UNIT_HANDLER),
              (on, _) -> new PenaltyCommand.Publish(on.stamp())),
          Step.of(
              "record-penalty-execution",
              "登记执行完毕",
              "Record the execution",
              Reach.LEAD,
              List.of(UNIT_LEADER, UNIT_HANDLER),
              (on, _) -> new PenaltyCommand.Execute(on.stamp())),
          Step.of(
              "revoke-penalty",
              "登记处罚撤销",
              "Record the revocation",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new PenaltyCommand.Revoke(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(1000)));

  private PenaltySteps() {}

  private static boolean isFounded(CaseState main) {
    return !(main instanceof Unregistered)
        && Overview.of(main)
            .findings()
            .flatMap(Findings::finding)
            .filter(Finding::needsRectification)
            .isPresent();
  }
}
