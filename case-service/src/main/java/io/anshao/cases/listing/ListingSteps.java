package io.anshao.cases.listing;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_LEADER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;
import static io.anshao.cases.lifecycle.form.Field.texts;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.lifecycle.Track.Occasion;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.CaseState.Unregistered;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.listing.domain.FiveFixes;
import io.anshao.cases.listing.domain.ListingCommand;
import io.anshao.cases.listing.domain.ListingState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The commands of a listing: who gives them, and what each asks for. */
final class ListingSteps {

  /** Before the time of a listing is over, more is asked for no later (DOMAIN 2.6). */
  private static final int WORKDAYS_TO_ASK = 20;

  private static final Field REASON = textarea("reason", "理由", "Reason").upTo(1000);

  private static final Choices RESULTS =
      new Choices.Fixed(
          List.of(new Choice("pass", "合格", "Accepted"), new Choice("fail", "不合格", "Not accepted")));

  static final List<Step<ListingState, ListingCommand>> ALL =
      List.of(
          Step.of(
              "propose-listing",
              "提出挂牌督办",
              "Propose to list",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, TRIAGER),
              (on, in) ->
                  new ListingCommand.Propose(
                      on.stamp(), in.text("reason"), in.date("until"), today(on), isInHand(on)),
              REASON,
              date("until", "治理期限", "To be treated by")),
          Step.of(
              "approve-listing",
              "批准挂牌督办",
              "List",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, _) ->
                  new ListingCommand.Approve(
                      on.stamp(),
                      today(on),
                      lastWorkday(YearMonth.from(today(on)), on.calendar()))),
          Step.of(
              "reject-listing",
              "不同意挂牌督办",
              "Do not list",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, in) -> new ListingCommand.Reject(on.stamp(), in.text("reason")),
              REASON),
          Step.of(
              "publish-listing",
              "公布挂牌督办",
              "Publish the listing",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, _) -> new ListingCommand.Publish(on.stamp())),
          Step.of(
              "record-interim-measures",
              "登记临时防范措施",
              "Record interim measures",
              Reach.LEAD,
              List.of(UNIT_LEADER, UNIT_HANDLER),
              (on, in) -> new ListingCommand.RecordInterimMeasures(on.stamp(), in.text("measures")),
              textarea("measures", "临时防范措施（撤离、停用等）", "Interim measures").upTo(2000)),
          Step.of(
              "record-five-fixes",
              "登记五落实",
              "Record the five fixes",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              (on, in) -> new ListingCommand.RecordFiveFixes(on.stamp(), fixes(in)),
              text("responsible", "责任（责任人、责任单位）", "Who answers for it"),
              textarea("measures", "措施", "Measures").upTo(2000),
              text("funds", "资金", "Funds"),
              text("schedule", "时限", "Schedule"),
              textarea("emergencyPlan", "预案", "Emergency plan").upTo(2000)),
          Step.of(
              "report-listing-progress",
              "报送月度进展",
              "Report for the month",
              Reach.LEAD,
              List.of(UNIT_LEADER, UNIT_HANDLER),
              (on, in) ->
                  new ListingCommand.ReportProgress(
                      on.stamp(),
                      in.text("progress"),
                      lastWorkday(YearMonth.from(today(on)).plusMonths(1), on.calendar())),
              textarea("progress", "进展", "Progress").upTo(2000)),
          Step.of(
              "request-listing-extension",
              "申请挂牌延期",
              "Ask for more time",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              (on, in) ->
                  new ListingCommand.RequestExtension(
                      on.stamp(), in.date("until"), in.text("reason"), today(on), lastDayToAsk(on)),
              date("until", "延期至", "Until"),
              REASON),
          Step.of(
              "approve-listing-extension",
              "同意挂牌延期",
              "Grant more time",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, _) -> new ListingCommand.ApproveExtension(on.stamp())),
          Step.of(
              "refuse-listing-extension",
              "不同意挂牌延期",
              "Refuse more time",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, in) -> new ListingCommand.RefuseExtension(on.stamp(), in.text("reason")),
              REASON),
          Step.of(
              "request-acceptance",
              "申请验收",
              "Ask for acceptance",
              Reach.LEAD,
              List.of(UNIT_LEADER),
              (on, in) -> new ListingCommand.RequestAcceptance(on.stamp(), in.text("statement")),
              textarea("statement", "治理完成情况", "What was done").upTo(2000)),
          Step.of(
              "record-acceptance",
              "登记验收结果",
              "Record the acceptance",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER, TRIAGER),
              (on, in) ->
                  new ListingCommand.RecordAcceptance(
                      on.stamp(),
                      in.code("result").equals("pass"),
                      in.texts("experts"),
                      in.text("record")),
              select("result", "验收结果", "Result", RESULTS),
              texts("experts", "专家", "Experts", 1),
              textarea("record", "验收记录", "Record").upTo(2000)),
          Step.of(
              "delist",
              "批准摘牌",
              "Take off the list",
              Reach.DISTRICT,
              List.of(COMMITTEE_LEADER),
              (on, _) -> new ListingCommand.Remove(on.stamp())),
          Step.of(
              "publish-delisting",
              "公布摘牌",
              "Publish the removal",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, _) -> new ListingCommand.PublishRemoval(on.stamp())));

  private ListingSteps() {}

  private static FiveFixes fixes(Input in) {
    return new FiveFixes(
        in.text("responsible"),
        in.text("measures"),
        in.text("funds"),
        in.text("schedule"),
        in.text("emergencyPlan"));
  }

  private static LocalDate today(Occasion<?> on) {
    return on.stamp().at().atZone(Deadline.ZONE).toLocalDate();
  }

  private static LocalDate lastWorkday(YearMonth month, WorkCalendar calendar) {
    return calendar.minusWorkdays(month.plusMonths(1).atDay(1), 1);
  }

  private static LocalDate lastDayToAsk(Occasion<ListingState> on) {
    return on.state() instanceof ListingState.Listed listed
        ? on.calendar().minusWorkdays(listed.sheet().until(), WORKDAYS_TO_ASK)
        : today(on);
  }

  private static boolean isInHand(Occasion<?> on) {
    CaseState main = on.main();
    return !(main instanceof Unregistered)
        && Overview.of(main).assignment().isPresent()
        && Overview.of(main).findings().filter(Findings::hasOpenHazard).isPresent();
  }
}
