package io.anshao.intake.webhook.domain;

import java.util.Arrays;
import java.util.Locale;

/** What became of a message of another system. */
public enum Fate {
  TAKEN("已收", "Taken", true),
  REPEATED("重复推送，仍是原来那一条", "Repeated: the same tip as before", true),
  INVALID("内容有误，已说明是哪一栏", "Wrong fields, which were named", false),
  UNSIGNED("签名无效，或密钥已作废", "No valid signature, or its secret was ended", false),
  STALE(
      "签名超过五分钟：对方重放了旧消息，或时钟不准",
      "Signed more than five minutes ago: an old message sent again, or a wrong clock",
      false),
  NOT_TAKEN("没有收下，对方须重发", "Not taken: it has to be sent again", false);

  private final String title;
  private final String titleEn;
  private final boolean isAccepted;

  Fate(String title, String titleEn, boolean isAccepted) {
    this.title = title;
    this.titleEn = titleEn;
    this.isAccepted = isAccepted;
  }

  /** Stable, as it is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Whether the sender was answered that the tip is there. */
  public boolean isAccepted() {
    return isAccepted;
  }

  public static Fate ofCode(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
