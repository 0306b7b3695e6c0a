package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Coded;
import java.time.LocalDate;
import java.time.Period;

/**
 * What kind of public record it is (DOMAIN 2.7), and for how long the public sees it. Only the
 * statutory one rests on a law by itself (安全生产法 art. 78); the spans are design, and the black
 * list's is DOMAIN's.
 */
public enum ExposureKind implements Coded {
  TYPICAL_CASE("典型案例", "Typical case", Period.ofYears(1)),
  MEDIA_PROBLEM("媒体曝光问题", "Shown by the media", Period.ofYears(1)),
  PENALTY_PUBLICITY("行政处罚公示", "Penalty", Period.ofYears(1)),
  HAZARD_LIST("挂牌督办", "Listed hazard", Period.ofYears(1)),
  BLACK_LIST("黑榜", "Black list", Period.ofMonths(6)),
  UNDERCOVER("暗访暗查曝光", "Found undercover", Period.ofMonths(6)),
  SHAM_SELFCHECK("自查走形式、整改弄虚作假", "Sham self-check", Period.ofMonths(6));

  private final String title;
  private final String titleEn;
  private final Period shown;

  ExposureKind(String title, String titleEn, Period shown) {
    this.title = title;
    this.titleEn = titleEn;
    this.shown = shown;
  }

  /**
   * The kind of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ExposureKind of(String code) {
    return Coded.of(ExposureKind.class, code)
        .orElseThrow(() -> new IllegalArgumentException("no kind of exposure"));
  }

  public String title() {
    return title;
  }

  public String titleEn() {
    return titleEn;
  }

  /** Whether the law itself demands it, so that nobody is asked (安全生产法 art. 78). */
  public boolean isStatutory() {
    return this == PENALTY_PUBLICITY;
  }

  /** The last day on which the public sees what is published on that day. */
  public LocalDate shownUntil(LocalDate published) {
    return published.plus(shown);
  }
}
