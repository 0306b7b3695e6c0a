package io.anshao.intake.tip.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Bounds of what a source may say of a place. */
public final class Position {

  private static final BigDecimal MOST_LAT = BigDecimal.valueOf(90);
  private static final BigDecimal MOST_LNG = BigDecimal.valueOf(180);
  private static final BigDecimal MOST_ACCURACY = BigDecimal.valueOf(1_000_000);

  /** Decimals of a degree that are kept of a source: about a millimetre. */
  private static final int SCALE = 8;

  private Position() {}

  /** What is wrong with degrees north. */
  public static Optional<Fault> latFault(BigDecimal lat) {
    return within(lat.abs(), MOST_LAT);
  }

  /** What is wrong with degrees east. */
  public static Optional<Fault> lngFault(BigDecimal lng) {
    return within(lng.abs(), MOST_LNG);
  }

  /** What is wrong with a radius in metres. */
  public static Optional<Fault> accuracyFault(BigDecimal metres) {
    return metres.signum() < 0 ? Optional.of(Fault.OUT_OF_RANGE) : within(metres, MOST_ACCURACY);
  }

  /** As the source gave it, without digits that mean nothing. Only for what is in bounds. */
  public static BigDecimal trimmed(BigDecimal value) {
    return value.scale() > SCALE || value.scale() < 0
        ? value.setScale(value.scale() < 0 ? 0 : SCALE, RoundingMode.HALF_UP)
        : value;
  }

  private static Optional<Fault> within(BigDecimal value, BigDecimal most) {
    return value.compareTo(most) > 0 ? Optional.of(Fault.OUT_OF_RANGE) : Optional.empty();
  }
}
