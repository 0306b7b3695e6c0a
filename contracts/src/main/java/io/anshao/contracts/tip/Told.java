package io.anshao.contracts.tip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 当场告知: what a caller hears about acceptance before the call ends (DOMAIN 2.3). */
public enum Told {
  /** 已当场告知受理. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** 已当场告知不予受理. */
  @JsonProperty("declined")
  DECLINED,
  /** 待研判: is told later. */
  @JsonProperty("pending")
  PENDING
}
