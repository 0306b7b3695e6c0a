package io.anshao.cases.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All that a unit's score rests on. How many tips came is not in it, on purpose: to score that
 * would punish openness (DOMAIN 5.5).
 *
 * @param weekly its weekly reports that were due
 * @param table its closing table; empty before it is due
 * @param minima activities that the season asks for
 * @param onTime cases whose time to handle ended in the season, and those in time
 * @param rectified hazards due, and those written off
 * @param satisfied answers of reporters, and those who are satisfied or say it is solved
 * @param selfFound cases that the unit found by itself
 * @param published exposures and listings, and those dealt with
 * @param submissions how often it submitted, {@code returned} how often that came back
 * @param longLate cases that were late by more than seven working days
 * @param sham cases with a rectification that was found to be sham
 */
public record Evidence(
    List<Filed> weekly,
    Optional<Filed> table,
    List<Minimum> minima,
    Share onTime,
    Share rectified,
    Share satisfied,
    int selfFound,
    Share published,
    int submissions,
    int returned,
    List<String> longLate,
    List<String> sham,
    List<Finding> findings) {

  /** A report that was due. */
  public record Filed(String code, String name, Timeliness timeliness) {}

  /** An activity with what was given of it; empty when nothing was. */
  public record Minimum(String cell, String title, int least, Optional<BigDecimal> given) {

    boolean isMet() {
      return given.filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0).isPresent();
    }
  }

  /**
   * Hits of all.
   *
   * @param missed numbers of the cases that are no hit
   */
  public record Share(long hits, long of, List<String> missed) {

    public static final Share NONE = new Share(0, 0, List.of());
  }

  /**
   * What the assessor found out, since no log tells it.
   *
   * @param caseNumber of the case that it is about, where there is one
   */
  public record Finding(String id, Kind kind, Optional<String> caseNumber, String reason) {

    /** What may be found. */
    public enum Kind {
      /** 整改造假. */
      SHAM("整改造假"),
      /** 泄露举报人身份: told to 纪检 besides. */
      LEAK("泄露举报人身份"),
      /** 瞒报事故: 一票否决. */
      CONCEALED("瞒报事故");

      private final String title;

      Kind(String title) {
        this.title = title;
      }

      public String title() {
        return title;
      }

      public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }

      public static Optional<Kind> ofCode(String code) {
        return java.util.Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
      }
    }
  }
}
