package io.anshao.intake.progress.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a tip stands, as its reporter sees it. */
public enum Status {
  /** 已收到: stored by us. */
  RECEIVED,
  /** 已登记: a case exists. */
  REGISTERED,
  /** 已受理. */
  ACCEPTED,
  /** 不予受理. */
  DECLINED,
  /** 核查中. */
  IN_PROGRESS,
  /** 整改中. */
  RECTIFYING,
  /** 复查中. */
  REINSPECTING,
  /** 已办结. */
  CLOSED,
  /** 重新办理. */
  REOPENED,
  /** 延期: a date moved, the tip stands where it stood. */
  EXTENDED,
  /** 已移送: another authority has it. */
  REFERRED,
  /** 并案: handled together with other tips. */
  MERGED,
  /** 拆分: handled by itself. */
  SEPARATED,
  /** 突发聚集: many reported the same at once. */
  INCIDENT,
  /** 统一反馈: what all of them are told. */
  TOLD,
  /** 请补充: the reporter is asked something. */
  ASKED,
  /** 申请复查: asked for by the reporter, the tip stands where it stood. */
  REVIEW_REQUESTED,
  /** 不予复查. */
  REVIEW_REFUSED,
  /** 复查维持. */
  REVIEW_UPHELD,
  /** 奖励待领. */
  REWARD_WAITING,
  /** 领奖延期. */
  REWARD_EXTENDED,
  /** 奖金退回: asked for an account again. */
  REWARD_RETURNED,
  /** 逾期未领. */
  REWARD_WAIVED,
  /** 奖金已付. */
  REWARD_PAID;

  private static final Set<Status> NEWS =
      EnumSet.of(
          EXTENDED,
          MERGED,
          SEPARATED,
          INCIDENT,
          TOLD,
          ASKED,
          REVIEW_REQUESTED,
          REVIEW_REFUSED,
          REVIEW_UPHELD,
          REWARD_WAITING,
          REWARD_EXTENDED,
          REWARD_RETURNED,
          REWARD_WAIVED,
          REWARD_PAID);

  private static final Set<Status> OF_REWARD =
      EnumSet.of(REWARD_WAITING, REWARD_EXTENDED, REWARD_RETURNED, REWARD_WAIVED, REWARD_PAID);

  /** As it is stored and sent, in snake case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that word. */
  public static Status ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a tip can stand there; otherwise it is news alone. */
  public boolean isStanding() {
    return !NEWS.contains(this);
  }

  /** Whether it is news of a reward. */
  boolean isOfReward() {
    return OF_REWARD.contains(this);
  }

  /** Whether the office has nothing more to do. */
  public boolean isSettled() {
    return this == DECLINED || this == CLOSED;
  }
}
