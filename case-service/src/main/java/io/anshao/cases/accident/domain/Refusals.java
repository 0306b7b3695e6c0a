package io.anshao.cases.accident.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why an alleged death does not move, or holds what else would. */
final class Refusals {

  static final Refusal OVER =
      new Refusal(
          "case-is-over",
          "案件已结束：死亡线索请另行登记，或先重新办理本案。",
          "The case is over: register the word of a death by itself, or reopen the case first.",
          false);

  static final Refusal ALLEGED_ALREADY =
      new Refusal("death-alleged-already", "已登记死亡线索。", "A death is alleged already.", false);

  static final Refusal REPORTED_ALREADY =
      new Refusal("accident-reported-already", "已经上报。", "It was reported up already.", false);

  static final Refusal NOTHING_ALLEGED =
      new Refusal("no-death-alleged", "没有待核实的死亡线索。", "No death is alleged.", false);

  static final Refusal DEATH_UNDECIDED =
      new Refusal(
          "death-undecided",
          "线索涉及人员死亡：须先由区安委会领导决定（安全生产法第七十三条），不能直接交办。",
          "A death is alleged: a leader of the committee decides first (安全生产法 art. 73).",
          true);

  static final Refusal LEADER_CLOSES =
      new Refusal(
          "death-leader-closes",
          "死亡线索正在核实，须由安委办领导批准办结。",
          "While a death is verified, an office leader closes the case.",
          true);

  private Refusals() {}
}
