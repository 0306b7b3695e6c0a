package io.anshao.cases.extension.domain;

import io.anshao.cases.lifecycle.domain.Refusal;
import java.time.LocalDate;

/** Why there is not more time. */
final class Refusals {

  static final Refusal NO_CLOCK =
      new Refusal("no-clock", "案件没有正在计算的办理期限。", "No time limit is running.", false);

  static final Refusal PENDING =
      new Refusal("extension-pending", "已有一份延期申请待审批。", "A request is waiting already.", false);

  static final Refusal NOTHING_REQUESTED =
      new Refusal("nothing-requested", "没有待审批的延期申请。", "No request is waiting.", false);

  static final Refusal USED_UP =
      new Refusal(
          "extensions-used-up", "已延期两次，不能再延期。", "Two extensions were granted already.", false);

  static final Refusal TOO_LATE =
      new Refusal(
          "extension-late",
          "延期须在到期前至少一个工作日申请，现已过时限。",
          "An extension is asked for at least one working day before the due date.",
          false);

  static final Refusal NOT_LONGER =
      Refusal.ofBody(
          "extension-not-longer", "延期日期须晚于现有期限。", "The new date must lie after the present one.");

  static final Refusal SAME_PERSON =
      new Refusal(
          "same-person",
          "须由另一人决定：申请人不能自己批准。",
          "Another person must decide: who asked may not approve.",
          true);

  static final Refusal COMMITTEE_LEADER_NEEDED =
      new Refusal(
          "committee-leader-needed",
          "第二次延期须由区安委会领导批准。",
          "A second extension is granted by a leader of the committee.",
          true);

  static final Refusal OUTDATED =
      new Refusal(
          "extension-outdated",
          "申请之后办理期限已变更，不能再按这份申请延期。",
          "The time limit changed since: this request no longer fits.",
          true);

  private Refusals() {}

  static Refusal tooLong(LocalDate latest) {
    return Refusal.ofBody(
        "extension-too-long",
        "每次延期不超过 30 日：最晚到 %s。".formatted(latest),
        "One extension is 30 days at most: until %s.".formatted(latest));
  }

  static Refusal beyondMaximum(LocalDate latest) {
    return Refusal.ofBody(
        "extension-beyond-maximum",
        "自受理之日起总时限不超过 90 日：最晚到 %s。".formatted(latest),
        "Handling takes 90 days at most from acceptance: until %s.".formatted(latest));
  }
}
