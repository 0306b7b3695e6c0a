package io.anshao.cases.credit.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a firm's credit does not move. */
final class Refusals {

  static final Refusal NOT_PUNISHED =
      new Refusal(
          "credit-without-penalty",
          "本案没有有效的行政处罚。只有受到处罚且情节恶劣或后果严重的，才能移送（部令11号第三条）。",
          "No penalty of this case stands: only who was punished, for something vicious or grave,"
              + " is handed over (部令11号 art. 3).",
          false);

  static final Refusal UNDER_WAY =
      new Refusal("credit-under-way", "已在办理。", "It is under way already.", false);

  static final Refusal NOT_SUGGESTED =
      new Refusal("credit-not-suggested", "没有待决定的建议。", "Nothing is suggested.", false);

  static final Refusal SAME_PERSON =
      new Refusal("four-eyes", "建议人不能自己决定，须由另一位领导决定。", "Who suggested it does not decide.", true);

  static final Refusal NOT_HANDED_OVER =
      new Refusal("credit-not-handed-over", "还没有移送。", "It was not handed over.", false);

  static final Refusal NOT_LISTED =
      new Refusal("credit-not-listed", "没有列入，不能移出。", "It is not listed.", false);

  static final Refusal IN_FUTURE =
      Refusal.ofBody("decision-in-future", "决定日期不能晚于今天。", "It cannot lie in the future.");

  static final Refusal TOO_EARLY =
      Refusal.ofBody(
          "repair-too-early",
          "列入满 12 个月才能提前移出（部令11号）；处罚被撤销的除外。",
          "It is taken off early after twelve months (部令11号), unless the penalty was revoked.");

  static final Refusal BEFORE_REPAIR =
      Refusal.ofBody(
          "listed-before-repair", "重新列入的日期不能早于移出日期。", "It is listed again after it was taken off.");

  private Refusals() {}
}
