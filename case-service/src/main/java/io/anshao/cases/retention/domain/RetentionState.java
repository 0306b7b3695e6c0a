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
    return new Keeping(Optional.empty(), List.of(), Optional.empty());
  }

  /** What holds it, if anything does. */
  Optional<Hold> hold();

  /** In the order in which they were given. */
  List<Order> orders();

  /** What somebody asks to be forgotten, until it is ordered or declined. */
  Optional<Wish> wish();

  /** All there is. */
  record Keeping(Optional<Hold> hold, List<Order> orders, Optional<Wish> wish)
      implements RetentionState {

    Keeping with(Optional<Hold> other) {
      return new Keeping(other, orders, wish);
    }

    /** A wish is met once everything in it is ordered, by it or because its time came. */
    Keeping with(List<Order> other) {
      return new Keeping(hold, other, wish.filter(each -> !each.isMetBy(other)));
    }

    Keeping wishing(Optional<Wish> other) {
      return new Keeping(hold, orders, other);
    }
  }

  /**
   * What somebody asks to be forgotten before its time.
   *
   * @param order under which it is forgotten
   * @param by who wrote it down
   * @param agreed who agreed, if anybody did
   */
  record Wish(
      UUID order,
      UUID tip,
      List<Kept> kinds,
      UUID by,
      Instant at,
      Text reason,
      Optional<UUID> agreed) {

    Wish agreedBy(UUID person) {
      return new Wish(order, tip, kinds, by, at, reason, Optional.of(person));
    }

    boolean isMetBy(List<Order> orders) {
      return kinds.stream()
          .allMatch(
              kind ->
                  orders.stream()
                      .anyMatch(each -> each.tip().equals(tip) && each.kinds().contains(kind)));
    }
  }

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
