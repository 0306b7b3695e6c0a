package io.anshao.cases.retention.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What holds a case, and what was forgotten of it. */
public sealed interface RetentionState {

  /** Nothing holds it, nothing was forgotten. */
  static RetentionState none() {
    return new Keeping(Optional.empty(), List.of());
  }

  /** What holds it, if anything does. */
  Optional<Hold> hold();

  /** In the order in which they were given. */
  List<Order> orders();

  /** All there is. */
  record Keeping(Optional<Hold> hold, List<Order> orders) implements RetentionState {}

  /**
   * A legal hold.
   *
   * @param release who said that it may end and why, while another has not agreed
   */
  record Hold(UUID by, Instant at, Text reason, Optional<Release> release) {}

  /** That a hold may end. */
  record Release(UUID by, Text reason) {}

  /** What was ordered to be forgotten, and who has. */
  record Order(UUID id, UUID tip, List<Kept> kinds, Instant at, Set<Keeper> confirmed) {

    /** Whether every service has confirmed. */
    public boolean isDone() {
      return confirmed.containsAll(Keeper.of(kinds));
    }

    Order confirmed(Keeper by) {
      var all =
          Stream.concat(confirmed.stream(), Stream.of(by))
              .collect(java.util.stream.Collectors.toUnmodifiableSet());
      return new Order(id, tip, kinds, at, all);
    }
  }
}
