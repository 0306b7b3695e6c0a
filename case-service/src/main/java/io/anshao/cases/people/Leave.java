package io.anshao.cases.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A time in which somebody else stands in, first and last day included.
 *
 * @param deputy of the same unit, with the same roles
 */
public record Leave(LocalDate from, LocalDate until, UUID deputy) {

  boolean overlaps(Leave other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }
}
