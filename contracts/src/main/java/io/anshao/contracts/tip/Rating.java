package io.anshao.contracts.tip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 满意度: how content a reporter is. */
public enum Rating {
  @JsonProperty("very_satisfied")
  VERY_SATISFIED,
  @JsonProperty("satisfied")
  SATISFIED,
  @JsonProperty("neutral")
  NEUTRAL,
  @JsonProperty("dissatisfied")
  DISSATISFIED,
  @JsonProperty("very_dissatisfied")
  VERY_DISSATISFIED
}
