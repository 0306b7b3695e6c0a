package io.anshao.cases.referral.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a referral does not go on. */
final class Refusals {

  static final Refusal NOT_NOW =
      new Refusal("wrong-state", "移送办理现不能进行这一步。", "Not possible where the referral stands.", false);

  static final Refusal MAY_NOT_LEAVE =
      new Refusal(
          "not-referable",
          "只有已登记、已受理或核查中的案件可以移送。",
          "Only a case that is registered, accepted or being inspected can be referred.",
          false);

  static final Refusal BOUNCED_TWICE =
      new Refusal(
          "bounced-twice",
          "已两次被退回，由安委办确定承办单位，不再移送。",
          "Sent back twice: the office names a unit instead.",
          false);

  static final Refusal SAME_PERSON =
      new Refusal(
          "same-person", "须由另一人决定：拟稿人不能自己批准。", "Another person than the drafter decides.", true);

  private Refusals() {}
}
