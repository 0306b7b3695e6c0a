package io.anshao.contracts.tip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a reporter says after the report. */
public enum VoiceKind {
  /** Something to add. */
  @JsonProperty("message")
  MESSAGE,
  /** 撤回: takes the report back, which stops no hazard's case. */
  @JsonProperty("withdrawal")
  WITHDRAWAL,
  /** 结论复查: does not agree with the result. */
  @JsonProperty("review")
  REVIEW,
  /** 打击报复: suffers for the report. */
  @JsonProperty("retaliation")
  RETALIATION
}
