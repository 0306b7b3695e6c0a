package io.anshao.contracts.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The reporter's view of where the matter stands. */
public enum ProgressStatus {
  /** 已登记: a case exists. */
  @JsonProperty("registered")
  REGISTERED,
  /** 已受理; {@code dueOn} is the day by which it will be handled. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** 不予受理; {@code reason} says why. */
  @JsonProperty("declined")
  DECLINED,
  /** 核查中: a unit has signed for it. */
  @JsonProperty("in_progress")
  IN_PROGRESS,
  /** 整改中: something was found and ordered to be fixed. */
  @JsonProperty("rectifying")
  RECTIFYING,
  /** 复查中: the fix is being checked on site. */
  @JsonProperty("reinspecting")
  REINSPECTING,
  /** 已办结; {@code finding} and {@code measure} say with what. */
  @JsonProperty("closed")
  CLOSED,
  /** 重新办理. */
  @JsonProperty("reopened")
  REOPENED,
  /** 延期: it takes longer, until {@code dueOn}, for {@code reason}; it stands where it stood. */
  @JsonProperty("extended")
  EXTENDED,
  /**
   * 已移送: another authority has it, named in {@code reason}; {@code measure} is its answer, once
   * there is one.
   */
  @JsonProperty("referred")
  REFERRED,
  /** 并案: it is handled together with other tips; the next step says where that stands. */
  @JsonProperty("merged")
  MERGED,
  /** 拆分: it is handled by itself; the next step says where that stands. */
  @JsonProperty("separated")
  SEPARATED,
  /** 突发聚集: many reported the same at once; keep away and call 119. */
  @JsonProperty("incident")
  INCIDENT,
  /** 统一反馈: {@code reason} is what all reporters of an incident are told. */
  @JsonProperty("told")
  TOLD,
  /** 请补充: {@code reason} is what the reporter is asked, {@code dueOn} by when. */
  @JsonProperty("asked")
  ASKED,
  /** 结论复查: asked for, to be answered by {@code dueOn}; it stands where it stood. */
  @JsonProperty("review_requested")
  REVIEW_REQUESTED,
  /** 不予复查; {@code reason} says why. */
  @JsonProperty("review_refused")
  REVIEW_REFUSED,
  /** 复查维持原结论; {@code reason} says what was found. A changed result is {@code reopened}. */
  @JsonProperty("review_upheld")
  REVIEW_UPHELD,
  /** 奖励待领: it may be claimed with the receipt code until {@code dueOn}. */
  @JsonProperty("reward_waiting")
  REWARD_WAITING,
  /** 领奖延期: it may be claimed until {@code dueOn}; {@code reason} says why. */
  @JsonProperty("reward_extended")
  REWARD_EXTENDED,
  /** 奖金退回: it could not be paid to what was given, which is asked for again until {@code dueOn}. */
  @JsonProperty("reward_returned")
  REWARD_RETURNED,
  /** 逾期未领: nobody claimed it in time. */
  @JsonProperty("reward_waived")
  REWARD_WAIVED,
  /** 奖金已付, on {@code dueOn}. */
  @JsonProperty("reward_paid")
  REWARD_PAID,
  /** 不再公开: nobody may see the tip any more, whoever could; no news for the reporter. */
  @JsonProperty("withheld")
  WITHHELD
}
