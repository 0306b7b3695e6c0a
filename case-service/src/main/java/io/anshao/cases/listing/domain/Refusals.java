package io.anshao.cases.listing.domain;

import io.anshao.cases.lifecycle.domain.Refusal;
import java.time.LocalDate;

/** Why a listing does not move. */
final class Refusals {

  static final Refusal NOT_IN_HAND =
      new Refusal(
          "listing-not-in-hand",
          "须有承办单位且尚有隐患未销号，才能挂牌督办。",
          "A unit must have the case and a hazard must be open.",
          false);

  static final Refusal PROPOSED_ALREADY =
      new Refusal("listing-proposed-already", "已提出挂牌督办。", "It is proposed already.", false);

  static final Refusal LISTED_ALREADY =
      new Refusal("listed-already", "已挂牌督办。", "It is listed already.", false);

  static final Refusal NOT_PROPOSED =
      new Refusal("listing-not-proposed", "没有待审批的挂牌督办。", "Nothing is proposed.", false);

  static final Refusal NOT_LISTED =
      new Refusal("not-listed", "案件没有挂牌督办。", "It is not listed.", false);

  static final Refusal SAME_PERSON =
      new Refusal(
          "same-person",
          "须由另一人决定：提出人不能自己批准。",
          "Another person must decide: who proposed may not approve.",
          true);

  static final Refusal PUBLISHED_ALREADY =
      new Refusal("listing-published-already", "已经公布。", "It was published already.", false);

  static final Refusal NOT_IN_FORCE =
      new Refusal(
          "listing-not-in-force",
          "须先落实临时防范措施和五落实（责任、措施、资金、时限、预案）。",
          "Interim measures and the five fixes come first.",
          true);

  static final Refusal EXTENSION_LATE =
      new Refusal(
          "listing-extension-late",
          "挂牌延期须在到期前 20 个工作日申请，现已过时限。",
          "More time is asked for 20 working days before it is over.",
          true);

  static final Refusal EXTENSION_PENDING =
      new Refusal(
          "listing-extension-pending", "已有一份延期申请待审批。", "A request is waiting already.", false);

  static final Refusal NO_EXTENSION =
      new Refusal("listing-no-extension", "没有待审批的延期申请。", "No request is waiting.", false);

  static final Refusal NOT_LONGER =
      Refusal.ofBody(
          "listing-not-longer", "日期须晚于现有期限。", "The date must lie after the present one.");

  static final Refusal NO_ACCEPTANCE =
      new Refusal("no-acceptance-requested", "还没有申请验收。", "Nobody asked for acceptance.", true);

  static final Refusal EXPERT_MISSING =
      Refusal.ofBody(
          "expert-missing", "验收须有专家参加。", "At least one expert takes part in acceptance.");

  static final Refusal NOT_ACCEPTED =
      new Refusal(
          "not-accepted", "须经专家验收合格才能摘牌。", "Experts accept it before it is delisted.", true);

  static final Refusal NOT_REMOVED =
      new Refusal("not-delisted", "还没有摘牌。", "It is not delisted.", false);

  private Refusals() {}

  static Refusal beyondAYear(LocalDate latest) {
    return Refusal.ofBody(
        "listing-beyond-a-year",
        "挂牌督办期限最长一年：最晚到 %s。".formatted(latest),
        "A listing lasts a year at most: until %s.".formatted(latest));
  }
}
