package io.anshao.cases.malicious.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a tip is not found malicious. */
final class Refusals {

  static final Refusal SUSPECTED_ALREADY =
      new Refusal("malice-suspected-already", "已登记恶意举报嫌疑。", "It is suspected already.", false);

  static final Refusal CONFIRMED_ALREADY =
      new Refusal("malice-confirmed-already", "已认定为恶意举报。", "It was found malicious.", false);

  static final Refusal NOT_SUSPECTED =
      new Refusal("malice-not-suspected", "没有登记恶意举报嫌疑。", "Nobody suspects it.", false);

  static final Refusal NO_EVIDENCE =
      new Refusal(
          "malice-without-evidence",
          "须先由一人提出捏造事实的书面证据。",
          "Somebody gives written evidence of invention first.",
          true);

  static final Refusal NOT_UNFOUNDED =
      new Refusal(
          "malice-not-unfounded",
          "核查结论须为查无实据；查无实据本身也不等于恶意举报。",
          "The inspection must have found nothing; that alone is not malice either.",
          false);

  static final Refusal SAME_PERSON =
      new Refusal(
          "same-person",
          "须由另一人决定：提出人不能自己认定。",
          "Another person must decide: who proposed may not confirm.",
          true);

  static final Refusal LAPSED =
      new Refusal(
          "malice-lapsed",
          "登记嫌疑已满 30 日，视为排除。",
          "Thirty days have passed; the suspicion has lapsed.",
          true);

  private Refusals() {}
}
