package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Refusal;

/** Why something is not published. */
final class Refusals {

  static final Refusal NOT_PROVEN =
      new Refusal("not-proven", "案件尚未查实，不能曝光。", "The case is not proven.", true);

  static final Refusal SAME_PERSON =
      new Refusal(
          "same-person",
          "拟稿人不能审核自己的稿件，请由另一人审核。",
          "Another person than the drafter reviews.",
          false);

  static final Refusal LEADER_NEEDED =
      new Refusal(
          "leader-needed",
          "点名曝光企业须由安委办领导审核。",
          "Naming a firm needs a leader of the office.",
          false);

  static final Refusal REASON_MISSING =
      new Refusal("reason-missing", "退回稿件须写明理由。", "Say why the draft is rejected.", true);

  private Refusals() {}

  static Refusal notNow(ExposureState state) {
    return new Refusal(
        "wrong-state",
        "曝光现为“" + title(state) + "”，不能进行这一步。",
        "Not possible while the exposure is in the state \"" + state.code() + "\".",
        false);
  }

  private static String title(ExposureState state) {
    return switch (state) {
      case ExposureState.None() -> "未拟稿";
      case ExposureState.Drafted _ -> "待审核";
      case ExposureState.Rejected _ -> "已退回";
      case ExposureState.Approved _ -> "待发布";
      case ExposureState.Published _ -> "已发布";
      case ExposureState.Rectified _ -> "已整改";
      case ExposureState.Withdrawn _ -> "已撤回";
    };
  }
}
