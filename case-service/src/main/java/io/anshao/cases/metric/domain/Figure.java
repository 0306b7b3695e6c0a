package io.anshao.cases.metric.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure with what it rests on.
 *
 * @param value empty when there is nothing to divide by or to order: that is not zero
 * @param numerator of a ratio
 * @param denominator of a ratio, or how many values were ordered
 */
public record Figure(
    Optional<BigDecimal> value, Optional<Long> numerator, Optional<Long> denominator) {

  private static final int DIGITS = 4;

  static Figure count(long number) {
    return new Figure(Optional.of(BigDecimal.valueOf(number)), Optional.empty(), Optional.empty());
  }

  static Figure tenThousands(long number) {
    return new Figure(
        Optional.of(BigDecimal.valueOf(number, DIGITS)), Optional.empty(), Optional.empty());
  }

  static Figure ratio(long numerator, long denominator) {
    return new Figure(
        denominator == 0
            ? Optional.empty()
            : Optional.of(
                BigDecimal.valueOf(numerator)
                    .divide(BigDecimal.valueOf(denominator), DIGITS, RoundingMode.HALF_UP)),
        Optional.of(numerator),
        Optional.of(denominator));
  }

  static Figure ordered(Optional<BigDecimal> value, long of) {
    return new Figure(value, Optional.empty(), Optional.of(of));
  }
}
