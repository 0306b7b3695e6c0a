package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which unit had the lead of a case at what time. A unit that returned it has it no longer: nothing
 * that is due later counts against it (DOMAIN 5.4).
 *
 * @param changes oldest first
 */
public record Leads(List<Change> changes) {

  /** From then on, that unit or nobody. */
  public record Change(Instant at, Optional<UnitCode> unit) {}

  /** Who had the lead at that instant. */
  public Optional<UnitCode> at(Instant instant) {
    return changes.stream()
        .filter(change -> !change.at().isAfter(instant))
        .reduce((_, last) -> last)
        .flatMap(Change::unit);
  }

  /** All that ever had it. */
  public Stream<UnitCode> units() {
    return changes.stream().flatMap(change -> change.unit().stream());
  }

  /** Who had it last. */
  Optional<UnitCode> now() {
    return changes.isEmpty() ? Optional.empty() : changes.getLast().unit();
  }
}
