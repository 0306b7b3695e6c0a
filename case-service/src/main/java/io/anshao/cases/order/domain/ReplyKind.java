package io.anshao.cases.order.domain;

/** What a firm answers to its order. */
public enum ReplyKind {
  DONE("报告整改完成", "Says that it is done"),
  OBJECTION("提出异议", "Objects"),
  HELP("请求帮扶", "Asks for help");

  private final String title;
  private final String titleEn;

  ReplyKind(String title, String titleEn) {
    this.title = title;
    this.titleEn = titleEn;
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }
}
