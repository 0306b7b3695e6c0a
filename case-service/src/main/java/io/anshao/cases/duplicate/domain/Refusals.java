package io.anshao.cases.duplicate.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why two cases stay as they are. */
final class Refusals {

  static final Refusal OTHER_MISSING =
      Refusal.ofBody("case-missing", "请选择另一个案件。", "Choose the other case.");

  static final Refusal ITSELF =
      Refusal.ofBody("same-case", "不能与自身并案。", "A case is not merged into itself.");

  static final Refusal OTHER_IS_MERGED =
      Refusal.ofBody(
          "other-is-merged",
          "该案已并入别的案件，请选择其主案。",
          "That case was merged itself; choose the case that handles the matter.");

  static final Refusal OTHER_HAS_ENDED =
      Refusal.ofBody(
          "other-has-ended",
          "该案已不予受理、撤销或移送，不能并入。",
          "That case was declined, cancelled or referred; nothing can go into it.");

  static final Refusal CLOSED_LONG_AGO =
      Refusal.ofBody(
          "closed-long-ago",
          "该案办结已超过 90 天，请单独办理。",
          "That case was closed more than 90 days ago; handle this one by itself.");

  static final Refusal NOT_TAKEN_IN =
      Refusal.ofBody("not-taken-in", "该案未并入本案。", "That case was not merged into this one.");

  static final Refusal LEADS_OTHERS =
      new Refusal(
          "leads-others",
          "已有线索并入本案：请先拆分，或把对方并入本案。",
          "Others were merged into this case: split them first, or merge the other into this one.",
          true);

  static final Refusal NOTHING_TAKEN_IN =
      new Refusal("nothing-taken-in", "没有并入本案的线索。", "Nothing was merged into this case.", false);

  static final Refusal HANDLED_ELSEWHERE =
      new Refusal(
          "handled-elsewhere",
          "本案已并入其他案件，请到主案办理。",
          "This case was merged; the matter is handled in the other.",
          false);

  static final Refusal LEADER_CLOSES =
      new Refusal(
          "merged-leader-closes",
          "并入的线索来自媒体曝光或属紧急、重大，须由安委办领导批准办结。",
          "A tip of the media, an emergency or a major hazard was merged into this case: an office"
              + " leader closes it.",
          true);

  private Refusals() {}
}
