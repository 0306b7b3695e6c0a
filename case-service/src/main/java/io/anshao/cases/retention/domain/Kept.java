package io.anshao.cases.retention.domain;

import io.anshao.cases.lifecycle.domain.Coded;
import java.util.Optional;

/**
 * What is kept for a time that a district sets, how long if it says nothing, and by what rule.
 *
 * <p>PIPL is 个人信息保护法 (2021): art. 19 as short as the purpose needs, art. 47 erase when it is met.
 */
public enum Kept implements Coded {
  /** Counted from the day the case was over: rewards are claimed within sixty days. */
  CONTACT(
      "联系方式和收款信息",
      "Contacts and payees",
      365,
      180,
      "《个人信息保护法》第十九条、第四十七条：目的实现后主动删除",
      "PIPL arts. 19, 47: erase once the purpose is met"),
  WORDS(
      "反映人的原话",
      "Reporters' words",
      1095,
      365,
      "《个人信息保护法》第四十七条；《行政处罚法》第三十六条：二年（生命健康安全五年）内可以追究",
      "PIPL art. 47; Administrative Penalty Law art. 36: two years, five where lives are at risk"),
  PICTURES(
      "反映人的照片、视频和录音",
      "Reporters' pictures and recordings",
      1095,
      365,
      "《个人信息保护法》第二十八条、第四十七条",
      "PIPL arts. 28, 47"),
  NOTES(
      "办案文字",
      "What staff wrote",
      3650,
      1095,
      "《机关文件材料归档范围和文书档案保管期限规定》：定期保管十年；《个人信息保护法》第四十七条第二款",
      "Archives of public bodies are kept for ten years; PIPL art. 47 (2)"),
  /** Counted from each reading. */
  ACCESS(
      "查阅记录",
      "Who looked at what",
      1095,
      1095,
      "《个人信息保护法》第五十六条：处理记录至少保存三年；《网络安全法》第二十一条：日志不少于六个月",
      "PIPL art. 56: records of handling for three years at least; Cybersecurity Law art. 21");

  private final String title;
  private final String titleEn;
  private final int days;
  private final int least;
  private final String basis;
  private final String basisEn;

  Kept(String title, String titleEn, int days, int least, String basis, String basisEn) {
    this.title = title;
    this.titleEn = titleEn;
    this.days = days;
    this.least = least;
    this.basis = basis;
    this.basisEn = basisEn;
  }

  /** The kind of that code. */
  public static Optional<Kept> ofCode(String code) {
    return Coded.of(Kept.class, code);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Where a district says nothing. */
  public int days() {
    return days;
  }

  /** No district keeps it shorter, in days. */
  public int least() {
    return least;
  }

  public String basis() {
    return basis;
  }

  public String basisEn() {
    return basisEn;
  }

  /** Whether it belongs to a case and goes by an order that each service confirms. */
  public boolean isOfCase() {
    return this != ACCESS;
  }
}
