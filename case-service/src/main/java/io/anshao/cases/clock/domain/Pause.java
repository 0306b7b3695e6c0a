package io.anshao.cases.clock.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a clock stands still. Kept as an interval; the deadline is computed anew, never
 * overwritten.
 *
 * @param to empty while it lasts
 */
public record Pause(Instant from, Optional<Instant> to) {

  boolean covers(Instant instant) {
    return !instant.isBefore(from) && to.map(instant::isBefore).orElse(true);
  }
}
