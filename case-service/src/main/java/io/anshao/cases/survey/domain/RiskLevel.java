package io.anshao.cases.survey.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How grave a risk is, in the four colours of 风险分级管控, and after how many months its place is
 * surveyed again (常普常新; the spans are design).
 */
public enum RiskLevel {
  MAJOR("重大风险", "Major", "红", 3),
  LARGER("较大风险", "Larger", "橙", 6),
  GENERAL("一般风险", "General", "黄", 12),
  LOW("低风险", "Low", "蓝", 24);

  private final String title;
  private final String titleEn;
  private final String colour;
  private final int months;

  RiskLevel(String title, String titleEn, String colour, int months) {
    this.title = title;
    this.titleEn = titleEn;
    this.colour = colour;
    this.months = months;
  }

  /** The level of that code. */
  public static Optional<RiskLevel> of(String code) {
    return Arrays.stream(values()).filter(level -> level.code().equals(code)).findFirst();
  }

  /** The level that people mean by a word: 重大, 重大风险, 红 or 红色. */
  public static Optional<RiskLevel> meant(String word) {
    return Arrays.stream(values()).filter(level -> level.isMeant(word)).findFirst();
  }

  private boolean isMeant(String word) {
    return Stream.of(title, title.substring(0, title.indexOf("风险")), colour, colour + "色")
        .anyMatch(word::equals);
  }

  /** The gravest of them: that of the place. */
  public static RiskLevel gravest(Stream<RiskLevel> levels) {
    return levels.min(RiskLevel::compareTo).orElse(LOW);
  }

  /** For example {@code major}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** The day by which a place that was surveyed then is surveyed again. */
  public LocalDate again(LocalDate surveyed) {
    return surveyed.plusMonths(months);
  }
}
