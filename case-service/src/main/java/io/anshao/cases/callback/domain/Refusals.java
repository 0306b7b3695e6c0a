package io.anshao.cases.callback.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a callback is not recorded. */
final class Refusals {

  static final Refusal NOT_OWED =
      new Refusal("callback-not-owed", "这位举报人没有待办的回访。", "Nobody is to be called.", false);

  static final Refusal TAKEN =
      new Refusal("callback-taken", "您已领取这次回访。", "You have taken this call.", false);

  static final Refusal INCOMPLETE =
      Refusal.ofBody("callback-incomplete", "已接通的回访请填写满意度。", "Say how content the reporter is.");

  static final Refusal NOT_LATER =
      Refusal.ofBody("callback-not-later", "下次回访应当晚于今天。", "The next try is after today.");

  static final Refusal NO_CONTACT_DUE =
      new Refusal(
          "contact-not-due", "没有待办的首次联系。", "Nobody is to be contacted for the first time.", false);

  private Refusals() {}
}
