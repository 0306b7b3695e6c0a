package io.anshao.cases.penalty.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why a penalty does not move. */
final class Refusals {

  static final Refusal NOT_FOUNDED =
      new Refusal(
          "penalty-not-founded",
          "核查尚未查实，不能建议处罚。",
          "No inspection found anything that could be fined.",
          false);

  static final Refusal UNDER_WAY =
      new Refusal("penalty-under-way", "上一项处罚尚未办完。", "The last one is still under way.", false);

  static final Refusal NOT_SUGGESTED =
      new Refusal("penalty-not-suggested", "没有待立案的处罚建议。", "Nothing is suggested.", false);

  static final Refusal NOT_FILED =
      new Refusal("penalty-not-filed", "还没有立案。", "It is not filed yet.", false);

  static final Refusal NOT_DECIDED =
      new Refusal("penalty-not-decided", "还没有处罚决定。", "It is not decided yet.", false);

  static final Refusal NOT_PUBLISHED =
      new Refusal(
          "penalty-not-published",
          "处罚决定须先公开（安全生产法第七十八条）。",
          "The decision is published first (安全生产法 art. 78).",
          true);

  static final Refusal IN_FUTURE =
      Refusal.ofBody("decision-in-future", "决定日期不能晚于今天。", "It cannot lie in the future.");

  private Refusals() {}
}
