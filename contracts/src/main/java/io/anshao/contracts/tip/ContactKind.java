package io.anshao.contracts.tip;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of contact a reporter left; the contact itself goes to notify-service alone. */
public enum ContactKind {
  @JsonProperty("none")
  NONE,
  @JsonProperty("phone")
  PHONE,
  @JsonProperty("email")
  EMAIL,
  /** A name by which somebody can be written to on a platform: {@code weibo:…}. */
  @JsonProperty("account")
  ACCOUNT
}
