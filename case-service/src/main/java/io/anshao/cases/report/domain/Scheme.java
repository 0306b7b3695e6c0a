package io.anshao.cases.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How 考核 counts, as data (DOMAIN 5.5; the weights are design).
 *
 * @param weights points by criterion, together 100
 * @param lateShare what a late report still earns of its points, from 0 to 1
 * @param selfFoundLeast how many cases found by the unit itself earn all of theirs: a number and no
 *     share, since a share would punish who receives many tips
 * @param longLateEach taken for each case more than seven working days late, {@code longLateMost}
 *     altogether
 * @param sham taken for each rectification found to be sham later
 * @param leak taken when an identity leaked
 * @param appealWorkdays within which a unit may appeal
 */
public record Scheme(
    Map<String, BigDecimal> weights,
    BigDecimal lateShare,
    int selfFoundLeast,
    BigDecimal longLateEach,
    BigDecimal longLateMost,
    BigDecimal sham,
    BigDecimal leak,
    int appealWorkdays) {

  public static final String WEEKLY = "weekly";
  public static final String TABLE = "table";
  public static final String MINIMA = "minima";
  public static final String ON_TIME = "onTime";
  public static final String RECTIFIED = "rectified";
  public static final String SATISFACTION = "satisfaction";
  public static final String SELF_FOUND = "selfFound";
  public static final String PUBLISHED = "published";
  public static final String QUALITY = "quality";

  /** All criteria, in the order of DOMAIN 5.5. */
  public static final List<String> CRITERIA =
      List.of(
          WEEKLY, TABLE, MINIMA, ON_TIME, RECTIFIED, SATISFACTION, SELF_FOUND, PUBLISHED, QUALITY);

  BigDecimal weight(String criterion) {
    return weights.getOrDefault(criterion, BigDecimal.ZERO);
  }
}
