package io.anshao.contracts.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A way to reach a member of staff outside the console. */
public enum ChannelKind {
  /** E-mail. */
  @JsonProperty("mail")
  MAIL,
  /** A text message 短信. */
  @JsonProperty("sms")
  SMS,
  /** A group robot of WeCom 企业微信. */
  @JsonProperty("wecom")
  WECOM,
  /** A group robot of DingTalk 钉钉. */
  @JsonProperty("dingtalk")
  DINGTALK;

  /** As it stands in rows and records, for example {@code mail}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The kind of that code; empty for one that is not known. */
  public static java.util.Optional<ChannelKind> ofCode(String code) {
    return java.util.Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
