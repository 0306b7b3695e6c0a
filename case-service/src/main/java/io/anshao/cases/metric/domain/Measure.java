package io.anshao.cases.metric.domain;

import java.util.Locale;

/** What a figure counts. */
public enum Measure {
  TIPS,
  CASES,
  HAZARDS,
  ENTERPRISES,
  LISTINGS,
  EXPOSURES,
  PENALTIES,
  REWARDS,
  TIMES,
  YUAN,
  /** 万元. */
  TEN_THOUSAND_YUAN,
  /** Calendar days. */
  DAYS,
  /** From 0 to 1. */
  SHARE,
  RATIO;

  /** For example {@code ten_thousand_yuan}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
