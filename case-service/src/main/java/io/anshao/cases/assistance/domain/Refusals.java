package io.anshao.cases.assistance.domain;

import io.anshao.cases.lifecycle.domain.Refusal;
import java.time.LocalDate;

/** Why there is no help, or not yet. */
final class Refusals {

  static final Refusal NOT_SMALL =
      Refusal.ofBody(
          "assistance-not-small",
          "帮扶对象为能力不足的小微企业。",
          "Help is for small firms that cannot do it alone.");

  static final Refusal NO_ORDER =
      new Refusal(
          "assistance-without-order",
          "须先责令整改：帮扶不代替整改要求。",
          "An order comes first: help does not replace it.",
          false);

  static final Refusal PROPOSED_ALREADY =
      new Refusal("assistance-proposed-already", "已提出帮扶。", "It is proposed already.", false);

  static final Refusal NOT_PROPOSED =
      new Refusal("assistance-not-proposed", "没有待企业答复的帮扶。", "Nothing is proposed.", false);

  static final Refusal NOT_AGREED =
      new Refusal("assistance-not-agreed", "企业尚未同意帮扶。", "The firm has not agreed.", false);

  static final Refusal NOT_IN_SERVICE =
      new Refusal("assistance-not-in-service", "帮扶尚未开始。", "Help has not begun.", false);

  static final Refusal EXTENDED_ALREADY =
      new Refusal(
          "assistance-extended-already",
          "帮扶延期只有一次，已经用过。",
          "Help earns one longer time, which was granted.",
          false);

  static final Refusal NOT_LONGER =
      Refusal.ofBody(
          "assistance-not-longer", "日期须晚于现有整改期限。", "The date must lie after the present one.");

  static final Refusal NO_VISIT =
      new Refusal("assistance-without-visit", "还没有上门帮扶记录。", "Nobody has visited yet.", true);

  private Refusals() {}

  static Refusal tooLong(LocalDate latest) {
    return Refusal.ofBody(
        "assistance-too-long",
        "帮扶延期不超过 30 日：最晚到 %s。".formatted(latest),
        "Help earns 30 days at most: until %s.".formatted(latest));
  }
}
