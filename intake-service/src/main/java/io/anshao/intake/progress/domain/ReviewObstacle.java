package io.anshao.intake.progress.domain;

import java.util.Locale;

/** Why a reporter cannot ask for 结论复查 (DOMAIN 2.3, 3.3). */
public enum ReviewObstacle {
  NOT_CLOSED("案件还没有办结，可以先留言补充情况。", "It is not closed yet; you can add a message."),
  PENDING("已有一份复查申请在办理。", "A request is being answered already."),
  FINAL(
      "复查已有最终答复。有新的情况，请另行举报。", "The last answer is final; report anew if there is something new."),
  LATE(
      "已过申请复查的期限。有新的情况，请另行举报。",
      "The time for asking is over; report anew if there is something new.");

  private final String sentence;
  private final String sentenceEn;

  ReviewObstacle(String sentence, String sentenceEn) {
    this.sentence = sentence;
    this.sentenceEn = sentenceEn;
  }

  /** For example {@code review-late}. */
  public String code() {
    return "review-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }

  public String sentenceEn() {
    return sentenceEn;
  }
}
