package io.anshao.cases.paper.domain;

import java.time.LocalDate;

/** 救济途径: how who is bound by an act of the office may have it looked at by others. */
public final class Remedies {

  /** Since then the revised 行政复议法 has been in force, with the same sixty days elsewhere in it. */
  private static final LocalDate REVISED = LocalDate.of(2024, 1, 1);

  private Remedies() {}

  /**
   * What an order says of it, in the words of the form of the emergency authorities: sixty days
   * (行政复议法 art. 20, until 2023 art. 9) and six months (行政诉讼法 art. 46).
   *
   * @param area name of the district, for example {@code 江北区}
   */
  public static String ofOrder(String area, LocalDate signedOn) {
    var article = signedOn.isBefore(REVISED) ? "第九条" : "第二十条";
    return ("如果不服本指令，可以在收到本指令书之日起六十日内依法向%s人民政府申请行政复议（《中华人民共和国行政复议法》%s），"
            + "或者在六个月内依法向%s人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条），"
            + "但本指令不停止执行，法律另有规定的除外。")
        .formatted(area, article, area);
  }
}
