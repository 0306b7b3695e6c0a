package io.anshao.cases.referral;

import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.TRIAGER;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.referral.domain.Letter;
import io.anshao.cases.referral.domain.Receiver;
import io.anshao.cases.referral.domain.ReferralCommand;
import io.anshao.cases.referral.domain.ReferralState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands of referral: who gives them, and what each asks for. */
final class ReferralSteps {

  private static final Choices RECEIVERS =
      new Choices.Fixed(
          Arrays.stream(Receiver.values())
              .map(r -> new Choice(r.code(), r.title(), r.titleEn()))
              .toList());

  private static final Field REASON = textarea("reason", "理由", "Reason").upTo(1000);

  static final List<Step<ReferralState, ReferralCommand>> ALL =
      List.of(
          Step.of(
              "draft-referral",
              "拟移送",
              "Draft a referral",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, in) -> new ReferralCommand.Draft(on.stamp(), letter(in), mayLeave(on.main())),
              select("receiver", "类别", "Kind", RECEIVERS)
                  .from(ReferralSteps::receiver)
                  .because(ReferralSteps::why),
              text("addressee", "受移送单位（将告知举报人）", "Receiver (the reporter will read it)"),
              REASON,
              textarea("materials", "随附材料（不得含举报人身份）", "Materials (never who the reporter is)")
                  .upTo(1000)),
          Step.of(
              "approve-referral",
              "同意移送",
              "Approve the referral",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, _) -> new ReferralCommand.Approve(on.stamp())),
          Step.of(
              "reject-referral",
              "不同意移送",
              "Reject the referral",
              Reach.DISTRICT,
              List.of(OFFICE_LEADER),
              (on, in) -> new ReferralCommand.Reject(on.stamp(), in.text("reason")),
              REASON),
          Step.of(
              "send-referral",
              "发出移送函",
              "Send the letter",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, in) ->
                  new ReferralCommand.Send(on.stamp(), in.text("number"), mayLeave(on.main())),
              text("number", "移送函文号", "Number of the letter").upTo(60)),
          Step.of(
              "record-referral-receipt",
              "登记签收",
              "Record the receipt",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, _) -> new ReferralCommand.RecordReceipt(on.stamp())),
          Step.of(
              "record-referral-result",
              "登记答复",
              "Record the answer",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, in) -> new ReferralCommand.RecordResult(on.stamp(), in.text("result")),
              textarea("result", "办理结果（将告知举报人）", "Result (the reporter will read it)").upTo(1000)),
          Step.of(
              "record-referral-bounce",
              "登记退回",
              "Record that it came back",
              Reach.DISTRICT,
              List.of(TRIAGER),
              (on, in) -> new ReferralCommand.RecordBounce(on.stamp(), in.text("reason")),
              REASON));

  private static final Hint DISCIPLINE =
      new Hint(
          "建议依据：涉公职人员、单位的投诉移送纪检监察机关，不经被投诉单位",
          "Suggested: what accuses officials goes to discipline inspection, never through the unit");

  private ReferralSteps() {}

  /** Rule 2 of DOMAIN 4.7. */
  private static Optional<Object> receiver(Setting setting) {
    return setting.hidden().isEmpty() ? Optional.empty() : Optional.of(Receiver.DISCIPLINE.code());
  }

  private static Optional<Hint> why(Setting setting) {
    return setting.hidden().isEmpty() ? Optional.empty() : Optional.of(DISCIPLINE);
  }

  private static Letter letter(Input in) {
    return new Letter(
        Receiver.valueOf(in.code("receiver").toUpperCase(java.util.Locale.ROOT)),
        in.text("addressee"),
        in.text("reason"),
        in.text("materials"));
  }

  /** DOMAIN 3.2: from 已登记, 已受理 and 核查中. */
  private static boolean mayLeave(CaseState main) {
    return main instanceof CaseState.Registered
        || main instanceof CaseState.Accepted
        || main instanceof CaseState.Recalled
        || main instanceof CaseState.InProgress;
  }
}
