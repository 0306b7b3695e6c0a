package io.anshao.intake.tip.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something happened, as the reporter says. */
public final class OccurredAt {

  private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

  /** Telephones' clocks are not exact. */
  private static final Duration TOLERANCE = Duration.ofMinutes(15);

  private OccurredAt() {}

  /**
   * What is wrong with it.
   *
   * @param now business time
   */
  public static Optional<Fault> fault(@Nullable Instant at, Instant now) {
    if (at == null) {
      return Optional.empty();
    }
    if (at.isAfter(now.plus(TOLERANCE))) {
      return Optional.of(Fault.IN_FUTURE);
    }
    return at.isBefore(EARLIEST) ? Optional.of(Fault.OUT_OF_RANGE) : Optional.empty();
  }
}
