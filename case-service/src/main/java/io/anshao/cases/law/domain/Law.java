package io.anshao.cases.law.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * One edition of a law.
 *
 * @param code the same in every edition, for example {@code work-safety}
 * @param title in full, without the marks 《》
 * @param shortTitle as people say it
 * @param edition for example {@code 2021年修正}
 * @param from first day in force; an edition holds until the next one of its code begins
 * @param region beginning of the 行政区划代码 it holds for; empty for the whole country
 */
public record Law(
    String code,
    String title,
    String shortTitle,
    String edition,
    LocalDate from,
    String region,
    List<Article> articles) {

  /**
   * An article.
   *
   * @param number for example {@code 第四十二条}
   * @param text its paragraphs, one a line
   */
  public record Article(String number, String text) {}

  /** How an order names one of its articles. */
  public String citing(Article article) {
    return "《" + title + "》" + article.number();
  }

  boolean holdsIn(String district, LocalDate day) {
    return district.startsWith(region) && !from.isAfter(day);
  }
}
