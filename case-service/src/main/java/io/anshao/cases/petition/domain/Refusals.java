package io.anshao.cases.petition.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a petition does not move. */
final class Refusals {

  static final Refusal NOT_FOUNDED =
      new Refusal(
          "petition-not-founded", "本案尚未查实，不能提请关闭。", "This case was not found to be true.", false);

  static final Refusal NOT_MET =
      new Refusal(
          "petition-grounds-not-met",
          "未达到提请关闭的条件：须有重大事故隐患，并且 180 日内被处罚 3 次或一年内 4 次（安全生产法第一百一十三条）。",
          "It needs a major hazard and three penalties in 180 days or four in a year (安全生产法 art."
              + " 113).",
          false);

  static final Refusal NO_LONGER_MET =
      new Refusal(
          "petition-grounds-gone",
          "提出之后条件已不再满足（处罚撤销、隐患销号或期限已过），只能不予同意。",
          "Its grounds are gone since it was proposed; it can only be rejected.",
          true);

  static final Refusal PROPOSED_ALREADY =
      new Refusal("petition-proposed", "已提出，待区安委会领导决定。", "It is proposed already.", false);

  static final Refusal DECIDED_ALREADY =
      new Refusal("petition-decided", "已决定提请关闭。", "It is decided already.", false);

  static final Refusal NOT_PROPOSED =
      new Refusal("petition-not-proposed", "没有待决定的提请。", "Nothing is proposed.", false);

  static final Refusal SAME_PERSON =
      new Refusal("four-eyes", "提出人不能自己决定，须由另一位领导决定。", "Who proposed it does not decide.", true);

  private Refusals() {}
}
