package io.anshao.cases.access.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody looked at, by the address template of the call. */
public enum Looked {
  CASE("案件页（含线索原文和照片地址）", "The case with its tips' words and pictures", "/api/v1/cases/{id}"),
  LOG("经过", "The history", "/api/v1/cases/{id}/events"),
  CHAIN("核验记录", "Verified the record", "/api/v1/cases/{id}/verify"),
  DOCUMENT("文书", "A document", "/api/v1/cases/{id}/orders/{version}/document"),
  SUBJECT("被举报单位历史", "The subject's history", "/api/v1/cases/{id}/subject"),
  ALIKE("相似案件", "Cases like it", "/api/v1/cases/{id}/duplicates"),
  SAME_CONTACT("同一联系方式的举报", "Tips of the same contact", "/api/v1/cases/{id}/same-contact"),
  SUGGESTION("隐患类型建议", "The suggested type", "/api/v1/cases/{id}/suggestion"),
  FIRM_LINK("企业回复链接", "The firm's link", "/api/v1/cases/{id}/order-link"),
  BUNDLE("导出案卷包", "Exported the case", "/api/v1/cases/{id}/bundle"),
  CASE_ACCESS("本案查阅记录", "Who looked at the case", "/api/v1/cases/{id}/access"),
  /** Anything else of one case. */
  CASE_PART("案件的其他内容", "Another part of the case", "/api/v1/cases/{id}/"),
  LIST("案件列表", "The list of cases", "/api/v1/cases"),
  INCIDENT("突发聚集", "An incident", "/api/v1/incidents/{id}"),
  EXPOSURES("曝光列表", "The public records", "/api/v1/exposure-desk"),
  CALLBACKS("待回访名单", "Who is to be called back", "/api/v1/callbacks"),
  PARTIES("被举报单位检索", "Searched for a subject", "/api/v1/subjects"),
  INFORMANTS("信息员名册", "The informants", "/api/v1/informants"),
  INFORMANT_CALLS("信息员联系记录", "The calls to an informant", "/api/v1/informants/{id}/calls"),
  FIGURE_CASES("指标背后的案件", "The cases behind a figure", "/api/v1/metrics/{key}/cases"),
  FIGURE_EXPORT("导出统计", "Exported figures", "/api/v1/metrics/board/export"),
  REPORT_EXPORT("导出报表", "Exported a report", "/api/v1/reports/{id}/document"),
  SUMMARY_EXPORT(
      "导出汇总表",
      "Exported a summary of reports",
      "/api/v1/report-seasons/{id}/periods/{code}/summary/document"),
  RETENTION("保存与删除情况", "What is kept and erased", "/api/v1/retention"),
  SAMPLE("抽取核验样本", "Drew a sample to verify", "/api/v1/audit/sample"),
  ACCESS("查阅记录", "Who looked at what", "/api/v1/access");

  private static final String OF_A_CASE = "/api/v1/cases/{";

  private final String title;
  private final String titleEn;
  private final String template;

  Looked(String title, String titleEn, String template) {
    this.title = title;
    this.titleEn = titleEn;
    this.template = template;
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

  /** Whether it is of one case. */
  public boolean isOfACase() {
    return template.startsWith(OF_A_CASE);
  }

  /** What a call of that template looks at; empty for what nobody needs to know of. */
  public static Optional<Looked> at(String template) {
    var exact = Arrays.stream(values()).filter(each -> each.template.equals(template)).findFirst();
    return exact.isPresent() || !template.startsWith(OF_A_CASE) ? exact : Optional.of(CASE_PART);
  }

  public static Optional<Looked> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
