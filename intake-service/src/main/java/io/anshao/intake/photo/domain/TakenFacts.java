package io.anshao.intake.photo.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where a photograph says it was taken. For the inspector only; what cannot be true is
 * left out.
 */
public record TakenFacts(@Nullable Instant at, @Nullable Position place) {

  /** Nothing is said. */
  public static final TakenFacts NONE = new TakenFacts(null, null);

  /** Before this no telephone took pictures: an older date is a clock that was never set. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Duration TOLERANCE = Duration.ofDays(1);

  /** Degrees in WGS-84, six decimals. */
  public record Position(BigDecimal lat, BigDecimal lng) {}

  /**
   * What is plausible of what a file says.
   *
   * @param now system time
   */
  public static TakenFacts plausible(
      @Nullable Instant at, @Nullable Double lat, @Nullable Double lng, Instant now) {
    return new TakenFacts(plausible(at, now), position(lat, lng));
  }

  private static @Nullable Instant plausible(@Nullable Instant at, Instant now) {
    return at == null || at.isBefore(EARLIEST) || at.isAfter(now.plus(TOLERANCE)) ? null : at;
  }

  /** Zero, zero is what a receiver without a fix writes. */
  private static @Nullable Position position(@Nullable Double lat, @Nullable Double lng) {
    if (lat == null || lng == null || lat == 0 && lng == 0) {
      return null;
    }
    if (!(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) {
      return null;
    }
    return new Position(degrees(lat), degrees(lng));
  }

  private static BigDecimal degrees(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
  }
}
