package io.anshao.cases.clock.domain;

import static io.anshao.cases.clock.domain.SlaPolicy.Start.given;
import static io.anshao.cases.clock.domain.SlaPolicy.Start.on;

import io.anshao.cases.clock.domain.SlaPolicy.Effect;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clocks of DOMAIN 3.3 in this version, as data. */
public final class StandardPolicies {

  private static final String DESIGN = "本系统默认";

  private static final String LISTING = "重大事故隐患挂牌督办办法（参照青岛市）";

  /**
   * Time does not go by while another authority has the case or the reporter is asked (design).
   * While another case handles the matter no time is counted; split off, it counts from its own
   * registration.
   */
  private static final Map<String, Effect> AWAY =
      Map.of(
          "merged", Effect.PAUSE,
          "split", Effect.RESTORE,
          "referred-out", Effect.PAUSE,
          "came-back", Effect.CONTINUE,
          "supplement-requested", Effect.PAUSE,
          "supplement-ended", Effect.CONTINUE);

  /** One for each clock. */
  public static final List<SlaPolicy> ALL =
      List.of(
          new SlaPolicy(
              "triage",
              "研判",
              "Triage",
              List.of(on("registered", workdays(1), minutes(30), minutes(30))),
              effects(stop("accepted", "declined", "cancelled"), AWAY),
              DESIGN),
          new SlaPolicy(
              "assign",
              "交办",
              "Assignment",
              List.of(
                  on("accepted", workdays(1), minutes(30), minutes(30)),
                  on("recalled", workdays(1), minutes(30), minutes(30)),
                  on("reopened", workdays(1), minutes(30), minutes(30))),
              effects(stop("assigned"), AWAY),
              DESIGN),
          new SlaPolicy(
              "sign_for",
              "签收",
              "Signing",
              List.of(
                  on("assigned", workdays(1), hours(1), hours(1)),
                  on("return-refused", workdays(1), hours(1), hours(1))),
              stop("signed-for", "returned", "recalled"),
              DESIGN),
          new SlaPolicy(
              "return",
              "退回",
              "Return",
              List.of(on("assigned", workdays(1), hours(1), hours(1))),
              stop("signed-for", "returned", "recalled"),
              DESIGN),
          new SlaPolicy(
              "return_review",
              "退回审核",
              "Review of the return",
              List.of(on("returned", workdays(1), hours(1), hours(1))),
              stop("assigned", "return-refused", "recalled"),
              DESIGN),
          new SlaPolicy(
              "unit_handle",
              "承办",
              "Handling by the unit",
              List.of(given("assigned")),
              effects(
                  stop("closure-submitted", "listing-in-force", "returned", "recalled"),
                  resume("closure-rejected"),
                  AWAY),
              "交办时确定的期限"),
          new SlaPolicy(
              "first_inspection",
              "首次核查",
              "First inspection",
              List.of(on("signed-for", workdays(3), hours(24), hours(2))),
              effects(stop("inspected", "recalled"), AWAY),
              DESIGN),
          new SlaPolicy(
              "rectify",
              "整改",
              "Rectification",
              List.of(given("rectification-ordered"), given("reinspection-failed")),
              effects(
                  stop("rectification-reported", "listing-in-force", "recalled"),
                  extend("assistance-extended")),
              "责令限期整改确定的期限"),
          new SlaPolicy(
              "reinspect",
              "整改复查",
              "Re-inspection",
              List.of(on("rectification-reported", workdays(5), days(10), days(10))),
              stop("reinspection-passed", "reinspection-failed", "recalled"),
              "重大隐患 10 日内验收;其余为本系统默认"),
          new SlaPolicy(
              "handle_total",
              "办理",
              "Handling",
              List.of(
                  on("accepted", days(30), days(30), days(30)),
                  on("reopened", days(15), days(15), days(15))),
              effects(
                  stop("closure-submitted", "listing-in-force"),
                  resume("closure-rejected"),
                  extend("extension-approved"),
                  AWAY),
              "宁波市应急管理局举报办法：自受理之日起 30 日"),
          new SlaPolicy(
              "handle_max",
              "最长办理",
              "Handling at most",
              List.of(on("accepted", days(90), days(90), days(90))),
              effects(
                  stop("closure-submitted", "listing-in-force"), resume("closure-rejected"), AWAY),
              "宁波市应急管理局举报办法：延期后自受理之日起不超过 90 日"),
          new SlaPolicy(
              "closure_review",
              "办结审核",
              "Review of the closure",
              List.of(on("closure-submitted", workdays(2), workdays(2), workdays(2))),
              stop("closed", "closure-rejected"),
              DESIGN),
          new SlaPolicy(
              "supplement",
              "举报人补充",
              "The reporter's answer",
              List.of(on("supplement-requested", workdays(5), workdays(5), workdays(5))),
              stop("supplement-ended"),
              DESIGN),
          new SlaPolicy(
              "review_answer",
              "结论复查答复",
              "Answering a review",
              List.of(on("review-requested", days(30), days(30), days(30))),
              stop("review-answered"),
              "参照信访工作条例第三十五条：30 日内答复"),
          new SlaPolicy(
              "penalty_publicity",
              "处罚公开",
              "Publishing the penalty",
              List.of(given("penalty-decided")),
              stop("penalty-published", "penalty-revoked"),
              "安全生产法第七十八条：处罚决定作出之日起 7 个工作日内公开"),
          new SlaPolicy(
              "reward_notice",
              "奖励通知",
              "Notice of the reward",
              List.of(given("reward-assessed")),
              stop("reward-notified", "reward-rejected"),
              "办结后 20 日内通知（参照外地做法，待确认）"),
          new SlaPolicy(
              "reward_claim",
              "领取奖金",
              "Claiming the reward",
              List.of(
                  on("reward-notified", days(60), days(60), days(60)),
                  on("reward-returned", days(60), days(60), days(60))),
              effects(stop("reward-waived", "reward-claimed"), extend("reward-claim-extended")),
              "接到通知后 60 日内领取，逾期视为放弃（参照外地做法，待确认）"),
          new SlaPolicy(
              "list_publish",
              "公布挂牌督办",
              "Publishing the listing",
              List.of(on("listing-approved", workdays(5), workdays(5), workdays(5))),
              stop("listing-published"),
              LISTING),
          new SlaPolicy(
              "list_treatment",
              "挂牌治理",
              "Treatment of what is listed",
              List.of(given("listing-treatment")),
              effects(stop("listing-removed"), extend("listing-extension-approved")),
              "挂牌督办通知确定的期限，最长一年"),
          new SlaPolicy(
              "list_progress",
              "月度进展",
              "Monthly report",
              List.of(given("listing-report")),
              stop("listing-report", "listing-removed"),
              "每月最后一个工作日报送进展"),
          new SlaPolicy(
              "list_extension_decide",
              "挂牌延期审批",
              "Deciding on more time",
              List.of(on("listing-extension-requested", workdays(10), workdays(10), workdays(10))),
              stop("listing-extension-approved", "listing-extension-refused"),
              LISTING),
          new SlaPolicy(
              "list_acceptance",
              "挂牌验收",
              "Acceptance of what is listed",
              List.of(on("acceptance-requested", days(10), days(10), days(10))),
              stop("acceptance-recorded"),
              "接到验收申请后 10 日内组织现场验收"),
          new SlaPolicy(
              "delist_publish",
              "公布摘牌",
              "Publishing the removal",
              List.of(on("listing-removed", workdays(5), workdays(5), workdays(5))),
              stop("removal-published"),
              LISTING),
          new SlaPolicy(
              "accident_report",
              "事故上报",
              "Reporting an accident up",
              List.of(on("death-alleged", hours(1), hours(1), hours(1))),
              stop("accident-reported", "allegation-cleared"),
              "生产安全事故报告和调查处理条例（国务院令第493号）第九条"),
          new SlaPolicy(
              "death_decision",
              "死亡线索决定",
              "Deciding on an alleged death",
              List.of(on("death-alleged", hours(2), hours(2), hours(2))),
              stop("verification-organised", "allegation-cleared"),
              "安全生产法第七十三条；时限为本系统默认"),
          new SlaPolicy(
              "malicious_review",
              "恶意举报认定",
              "Finding a tip malicious",
              List.of(on("malice-suspected", days(30), days(30), days(30))),
              stop("malice-confirmed", "malice-cleared"),
              DESIGN),
          new SlaPolicy(
              "media_reply",
              "回复媒体",
              "Answering the media",
              List.of(on("media-registered", workdays(1), workdays(1), workdays(1))),
              stop("media-replied"),
              DESIGN),
          new SlaPolicy(
              "media_publish",
              "公开整改结果",
              "Publishing the result",
              List.of(on("media-rectified", workdays(5), workdays(5), workdays(5))),
              stop("exposure-published"),
              DESIGN),
          new SlaPolicy(
              "fix_note",
              "标注已整改",
              "Noting the fix on the page",
              List.of(on("fix-to-note", workdays(5), workdays(5), workdays(5))),
              stop("exposure-rectified", "exposure-ended"),
              DESIGN),
          new SlaPolicy(
              "appeal_answer",
              "处理黑榜申诉",
              "Answering an appeal against the black list",
              List.of(on("appeal-lodged", workdays(5), workdays(5), workdays(5))),
              stop("appeal-decided", "exposure-ended"),
              DESIGN),
          lookBack(30),
          lookBack(90),
          new SlaPolicy(
              "first_response",
              "首次联系举报人",
              "First contact with the reporter",
              List.of(on("accepted-reachable", hours(24), hours(2), hours(2))),
              effects(stop("reporter-contacted", "closed"), AWAY),
              DESIGN),
          new SlaPolicy(
              "callback",
              "回访举报人",
              "Call to the reporter",
              List.of(on("callback-owed", workdays(5), workdays(5), workdays(5))),
              stop("callback-owed", "callbacks-done"),
              DESIGN),
          new SlaPolicy(
              "retaliation_contact",
              "联系受报复的举报人",
              "Reaching who suffers for a report",
              List.of(on("retaliation-reported", hours(24), hours(24), hours(24))),
              stop("retaliation-contacted"),
              DESIGN),
          new SlaPolicy(
              "feedback",
              "反馈举报人",
              "Telling the reporter",
              List.of(on("closed", workdays(5), workdays(5), workdays(5))),
              stop("reporter-told"),
              "宁波市安全生产举报管理暂行办法:办结后 5 个工作日"));

  private StandardPolicies() {}

  /** 回头看 after a public record, and after what was sham once is closed (DOMAIN 3.5). */
  private static SlaPolicy lookBack(int days) {
    return new SlaPolicy(
        "look_back_" + days,
        days + " 日回头看",
        "Looking back after " + days + " days",
        List.of(
            on("exposure-published", days(days), days(days), days(days)),
            on("look-back-set", days(days), days(days), days(days))),
        stop("looked-back-" + days, "look-back-relapsed"),
        DESIGN);
  }

  @SafeVarargs
  private static Map<String, Effect> effects(Map<String, Effect>... parts) {
    var all = new HashMap<String, Effect>();
    for (var part : parts) {
      all.putAll(part);
    }
    return Map.copyOf(all);
  }

  private static Map<String, Effect> stop(String... events) {
    return by(Effect.STOP, events);
  }

  private static Map<String, Effect> resume(String event) {
    return by(Effect.RESUME, event);
  }

  private static Map<String, Effect> extend(String event) {
    return by(Effect.EXTEND, event);
  }

  private static Map<String, Effect> by(Effect effect, String... events) {
    return Arrays.stream(events).collect(Collectors.toMap(Function.identity(), _ -> effect));
  }

  private static Span workdays(int n) {
    return new Span.Workdays(n);
  }

  private static Span days(int n) {
    return new Span.Days(n);
  }

  private static Span hours(int n) {
    return new Span.Hours(Duration.ofHours(n));
  }

  private static Span minutes(int n) {
    return new Span.Hours(Duration.ofMinutes(n));
  }
}
