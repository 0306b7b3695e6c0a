package io.anshao.cases.voice.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a review does not move. */
final class Refusals {

  static final Refusal NOT_TO_TRIAGE =
      new Refusal(
          "supplement-not-to-triage", "只在研判时请举报人补充。", "A reporter is asked at triage.", false);

  static final Refusal ASKED_ALREADY =
      new Refusal("supplement-asked-already", "已请举报人补充。", "The reporter was asked.", false);

  static final Refusal NOT_ASKED =
      new Refusal("supplement-not-asked", "没有待补充的问题。", "Nothing is asked.", false);

  static final Refusal NOT_CLOSED =
      new Refusal("review-not-closed", "案件没有办结。", "The case is not closed.", false);

  static final Refusal PENDING =
      new Refusal("review-pending", "已有一份复查申请在办理。", "A request is waiting already.", false);

  static final Refusal FINAL =
      new Refusal("review-final", "已复查两次，答复为最终答复。", "Two reviews were answered.", false);

  static final Refusal SEALED_ALREADY =
      new Refusal("identity-sealed", "已留有联系方式。", "A contact was left already.", false);

  static final Refusal NOT_REQUESTED =
      new Refusal("review-not-requested", "没有待决定的复查申请。", "No request is waiting.", false);

  static final Refusal NOT_GRANTED =
      new Refusal("review-not-granted", "复查尚未受理。", "The review was not granted.", false);

  static final Refusal TOOK_PART =
      new Refusal(
          "review-took-part",
          "参加过核查、整改复查或经办的人不能复查结论。",
          "Whoever handled or inspected the case does not review its result.",
          true);

  private Refusals() {}
}
