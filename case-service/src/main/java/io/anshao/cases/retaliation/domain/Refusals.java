package io.anshao.cases.retaliation.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why nothing is recorded about retaliation. */
final class Refusals {

  static final Refusal NO_TIP =
      Refusal.ofBody("retaliation-no-tip", "案件没有这条线索。", "The case has no such tip.");

  static final Refusal NOT_OPEN =
      new Refusal("retaliation-not-open", "没有正在办理的打击报复。", "No retaliation is handled.", false);

  static final Refusal CONTACTED =
      new Refusal("retaliation-contacted", "已联系过举报人。", "The reporter was reached.", false);

  static final Refusal VERIFIED =
      new Refusal("retaliation-verified", "已经核实。", "It was verified.", false);

  static final Refusal NOT_VERIFIED =
      new Refusal("retaliation-not-verified", "请先核实。", "It has to be verified first.", true);

  static final Refusal NOT_REFERRED =
      new Refusal(
          "retaliation-not-referred",
          "查实的打击报复应先移送劳动监察、公安或者工会。",
          "What is proven is referred to an authority first.",
          true);

  static final Refusal IN_FUTURE =
      Refusal.ofBody("retaliation-future", "移送日期不能晚于今天。", "The day of the letter has come.");

  private Refusals() {}
}
