package io.anshao.contracts.tip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 匿名, 隐名, 实名: who can find out who reported. */
public enum IdentityMode {
  @JsonProperty("anonymous")
  ANONYMOUS,
  @JsonProperty("sealed")
  SEALED,
  @JsonProperty("real_name")
  REAL_NAME
}
