package io.anshao.cases.lifecycle.domain;

import java.util.Locale;

/** Why a tip is not taken up; DOMAIN 2.2. Another department's matter is referred, not declined. */
public enum DeclineReason {
  SAME_MATTER("同一事项已受理", "The same matter is already being handled"),
  UNCLEAR("没有明确的对象、事项或事实", "No clear target, matter or facts"),
  NOT_A_REPORT("属于咨询、建议或信息公开申请", "A question, a suggestion or a request for information"),
  OTHER_PROCEDURE("应当通过诉讼、仲裁、复议等途径解决", "A matter for court, arbitration or reconsideration");

  private final String title;
  private final String titleEn;

  DeclineReason(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }
}
