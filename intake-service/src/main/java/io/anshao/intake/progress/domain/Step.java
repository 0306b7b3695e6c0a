package io.anshao.intake.progress.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a tip, and how its reporter is told. DOMAIN 7.9.
 *
 * @param at business time
 * @param dueOn a day that the office named with it
 * @param reason for declining, or for taking longer; or to whom it was handed over
 * @param finding what was found on site
 * @param measure what was done, here or where it was handed over to
 */
public record Step(
    Status status,
    Instant at,
    @Nullable LocalDate dueOn,
    @Nullable String reason,
    @Nullable String finding,
    @Nullable String measure) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A closed matter may be questioned for so many days. DOMAIN 3.3, {@code review_request}. */
  private static final int QUESTIONED_WITHIN = 30;

  /** The tip was stored. */
  public static Step received(Instant at) {
    return new Step(Status.RECEIVED, at, null, null, null, null);
  }

  /** The sentence for it. */
  public Sentence text(String tipNumber) {
    return switch (status) {
      case RECEIVED -> new Sentence("已收到您反映的问题。", "What you reported has been received.");
      case REGISTERED -> new Sentence("已登记，正在研判。", "It is registered and being looked at.");
      case ACCEPTED -> accepted(tipNumber);
      case DECLINED -> declined();
      case IN_PROGRESS -> new Sentence("正在核查。", "It is being checked on site.");
      case RECTIFYING -> new Sentence("已发现问题，正在整改。", "Something was found and is being put right.");
      case REINSPECTING ->
          new Sentence("整改已报完成，正在复查。", "The fix is reported done and is being checked.");
      case CLOSED -> closed();
      case REOPENED -> new Sentence("已重新办理。", "It is being handled again.");
      case EXTENDED -> extended();
      case REFERRED -> referred();
      case MERGED ->
          new Sentence(
              "您反映的问题已有同类线索，合并办理；进展仍在本页告知。",
              "Others reported the same matter; it is handled together, and you are told here.");
      case SEPARATED ->
          new Sentence("您反映的问题改为单独办理。", "What you reported is now handled on its own.");
      case INCIDENT ->
          new Sentence(
              "已收到。附近有多人反映，请立即远离现场；有人受困、受伤或起火，请拨打 119、120。",
              "Received. Many reported the same: keep away; call 119 or 120 for people in danger.");
      case TOLD -> new Sentence(words("。"), words("."));
      case ASKED -> asked();
      case REVIEW_REQUESTED -> reviewRequested();
      case REVIEW_REFUSED ->
          new Sentence("您申请的复查未予受理：" + words("。"), "The review was not granted: " + words("."));
      case REVIEW_UPHELD ->
          new Sentence("经复查，维持原结论：" + words("。"), "The review upholds the result: " + words("."));
      case REWARD_WAITING, REWARD_EXTENDED, REWARD_RETURNED, REWARD_WAIVED, REWARD_PAID ->
          RewardWords.of(this);
    };
  }

  private Sentence accepted(String number) {
    var zh = "您反映的问题已受理，编号" + number;
    var en = "What you reported is accepted under number " + number;
    return dueOn == null
        ? new Sentence(zh + "。", en + ".")
        : new Sentence(
            zh + "，预计于" + Dates.zh(dueOn) + "前办结。", en + " and should be closed by " + dueOn + ".");
  }

  private Sentence declined() {
    var why = reason == null ? "" : "因" + ended(reason, "，");
    var whyEn = reason == null ? "." : ". Reason: " + ended(reason, ".");
    return new Sentence(
        why + "本平台不予受理。如有新的情况，您可以再次反映。",
        "It is not accepted here" + whyEn + " You may report again if there is something new.");
  }

  private Sentence extended() {
    var why = reason == null ? "" : "因" + ended(reason, "，");
    var whyEn = reason == null ? "." : ". Reason: " + ended(reason, ".");
    return dueOn == null
        ? new Sentence(why + "办理期限已延长。", "It takes longer" + whyEn)
        : new Sentence(
            why + "办理期限延长至" + Dates.zh(dueOn) + "。", "It takes longer, until " + dueOn + whyEn);
  }

  private Sentence referred() {
    if (measure != null) {
      return new Sentence("受移送单位答复：" + ended(measure, "。"), "Answer: " + ended(measure, "."));
    }
    var to = reason == null ? "有权处理的单位" : ended(reason, "");
    return new Sentence(
        "您反映的问题不属于本区职责，已移送" + to + "办理。",
        "It is for another authority and was handed over"
            + (reason == null ? "." : ": " + to + "."));
  }

  private Sentence asked() {
    var until = dueOn == null ? "" : "请于" + Dates.zh(dueOn) + "前在本页留言答复。";
    var untilEn = dueOn == null ? "" : " Answer on this page by " + dueOn + ".";
    return new Sentence("请您补充：" + words("。") + until, "Please add: " + words(".") + untilEn);
  }

  private Sentence reviewRequested() {
    var zh = "已收到您的复查申请";
    var en = "Your request for a review has been received";
    return dueOn == null
        ? new Sentence(zh + "。", en + ".")
        : new Sentence(
            zh + "，将于" + Dates.zh(dueOn) + "前答复。", en + "; it is answered by " + dueOn + ".");
  }

  private String words(String mark) {
    return reason == null ? mark : ended(reason, mark);
  }

  private Sentence closed() {
    var until = questionableUntil();
    return new Sentence(
        "经核查，" + Findings.zh(finding) + "。" + done() + "如有异议，请于" + Dates.zh(until) + "前申请复查。",
        Findings.en(finding)
            + (measure == null ? "" : " Done: " + ended(measure, "."))
            + " If you do not agree, ask for a review by "
            + until
            + ".");
  }

  /** Until when a closed matter may be questioned. */
  LocalDate questionableUntil() {
    return dueOn == null ? day().plusDays(QUESTIONED_WITHIN) : dueOn;
  }

  private String done() {
    if (measure == null) {
      return "";
    }
    return measure.startsWith("已") ? ended(measure, "。") : "已" + ended(measure, "。");
  }

  private LocalDate day() {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** With one mark at its end, whatever mark it had. */
  private static String ended(String text, String mark) {
    return text.strip().replaceFirst("[。.;;,,]+$", "") + mark;
  }
}
