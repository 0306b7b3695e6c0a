package io.anshao.intake.progress.domain;

/** What a reporter reads of a reward. Says nothing of what was reported. */
final class RewardWords {

  private RewardWords() {}

  static Sentence of(Step step) {
    var day = step.dueOn();
    var until = day == null ? "" : "，请于" + Dates.zh(day) + "前凭查询码领取，逾期视为放弃";
    var untilEn = day == null ? "." : "; claim it with your receipt code by " + day + ".";
    return switch (step.status()) {
      case REWARD_WAITING ->
          new Sentence("您的举报有一笔奖励待领取" + until + "。", "A reward is waiting for you" + untilEn);
      case REWARD_EXTENDED ->
          new Sentence("领奖期限已延长" + until + "。", "There is more time for the reward" + untilEn);
      case REWARD_RETURNED ->
          new Sentence(
              "奖金未能转入您提供的账户" + until + "。",
              "The reward could not be paid to that account" + untilEn);
      case REWARD_WAIVED ->
          new Sentence("奖励逾期未领，视为放弃。", "The reward was not claimed in time and has lapsed.");
      case REWARD_PAID ->
          day == null
              ? new Sentence("奖金已支付。", "The reward is paid.")
              : new Sentence("奖金已于" + Dates.zh(day) + "支付。", "The reward was paid on " + day + ".");
      default -> throw new IllegalArgumentException("not of a reward");
    };
  }
}
