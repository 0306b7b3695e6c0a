package io.anshao.intake.progress.domain;

import java.util.Locale;

/** Why a reporter cannot claim a reward (DOMAIN 2.5). */
public enum ClaimObstacle {
  NAME_NEEDED(
      "领奖须实名：请先留下联系方式，由匿名转为隐名；除身份保管员外没有人能知道您是谁。",
      "A reward needs a name: make the report confidential first; only the custodians can find out who you are."),
  NOTHING_WAITING("目前没有待领取的奖励。", "No reward is waiting."),
  CLAIMED("已收到您的领奖信息，请等待付款。", "It is claimed already; the payment is under way."),
  PAID("奖金已支付。", "It is paid already."),
  LATE("已过领奖期限。", "The time to claim is over.");

  private final String sentence;
  private final String sentenceEn;

  ClaimObstacle(String sentence, String sentenceEn) {
    this.sentence = sentence;
    this.sentenceEn = sentenceEn;
  }

  /** For example {@code reward-late}. */
  public String code() {
    return "reward-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String sentence() {
    return sentence;
  }

  public String sentenceEn() {
    return sentenceEn;
  }
}
