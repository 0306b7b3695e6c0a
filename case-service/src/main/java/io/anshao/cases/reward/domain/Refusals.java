package io.anshao.cases.reward.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why there is no reward, or not yet. */
final class Refusals {

  static final Refusal NAME_NEEDED =
      new Refusal(
          "reward-name-needed",
          "匿名举报不能领奖：奖励须实名；举报人可凭查询码转为隐名。",
          "A reward needs a real name; the reporter may change to a sealed one by the receipt code.",
          true);

  static final Refusal EXCLUDED =
      new Refusal(
          "reward-excluded",
          "监管人员、媒体等履行职责的举报不予奖励。",
          "Whoever reports in the course of duty is not rewarded.",
          true);

  static final Refusal NOT_TRUE =
      new Refusal("reward-not-true", "举报未查实，不予奖励。", "It was not found true.", true);

  static final Refusal MALICIOUS =
      new Refusal("reward-malicious", "已认定为恶意举报，不予奖励。", "It was found malicious.", true);

  static final Refusal NOT_CLOSED =
      new Refusal("reward-not-closed", "案件办结后才能核定奖励。", "The case is closed first.", true);

  static final Refusal NOTHING_EARNED =
      new Refusal(
          "reward-nothing-earned",
          "没有罚款，也没有重大隐患：一般隐患未设奖励。",
          "No fine and no major hazard: general hazards earn nothing.",
          true);

  static final Refusal ASSESSED_ALREADY =
      new Refusal("reward-assessed-already", "奖励已核定。", "It was assessed already.", false);

  static final Refusal NOT_ASSESSED =
      new Refusal("reward-not-assessed", "没有待审批的奖励。", "Nothing is assessed.", false);

  static final Refusal NOT_APPROVED =
      new Refusal("reward-not-approved", "奖励尚未批准。", "It is not approved.", false);

  static final Refusal NOT_NOTIFIED =
      new Refusal("reward-not-notified", "尚未通知领奖。", "The reporter was not told.", false);

  static final Refusal STILL_CLAIMABLE =
      new Refusal("reward-still-claimable", "领奖期限未过。", "It may still be claimed.", true);

  static final Refusal NOT_CLAIMED =
      new Refusal("reward-not-claimed", "奖励尚未申领。", "It was not claimed.", false);

  static final Refusal EXTENDED_ALREADY =
      new Refusal("reward-extended-already", "领奖期限已延长过一次。", "There was more time once.", true);

  static final Refusal LAPSED =
      new Refusal("reward-lapsed", "领奖期限已过。", "The time to claim is over.", true);

  static final Refusal EXTENSION_OUT_OF_RANGE =
      new Refusal(
          "reward-extension-out-of-range",
          "新期限须晚于现期限，且延长不超过 60 日。",
          "The new day lies after the present one, by 60 days at most.",
          true);

  static final Refusal SAME_PERSON =
      new Refusal(
          "same-person",
          "须由另一人决定：核定人不能自己批准。",
          "Another person must decide: who assessed may not approve.",
          true);

  private Refusals() {}
}
