package io.anshao.cases.metric;

import io.anshao.cases.assistance.domain.AssistanceEvent.AssistanceExtended;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.PastCases.Moment;
import io.anshao.cases.lifecycle.domain.CaseCommand;
import io.anshao.cases.lifecycle.domain.CaseEvent.Inspected;
import io.anshao.cases.lifecycle.domain.CaseEvent.RectificationOrdered;
import io.anshao.cases.lifecycle.domain.CaseEvent.ReinspectionFailed;
import io.anshao.cases.lifecycle.domain.CaseEvent.ReinspectionPassed;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Hazard.Condition;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.listing.domain.ListingEvent;
import io.anshao.cases.listing.domain.ListingState;
import io.anshao.cases.metric.domain.CaseFacts.HazardFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hazards of a case: when each was found, due and gone. */
final class HazardFold {

  private final Map<HazardId, Known> known = new LinkedHashMap<>();

  /** A hazard so far. */
  private record Known(HazardFact fact, boolean isOrdered) {

    static Known of(Hazard hazard, Instant at) {
      var isFixed = hazard.condition() instanceof Condition.FixedOnSpot;
      var due = isFixed ? Optional.of(at) : Optional.<Instant>empty();
      return new Known(new HazardFact(at, hazard.level(), due, Optional.empty()), false);
    }

    boolean isOpen() {
      return fact.writtenOffAt().isEmpty();
    }

    /** The first order holds: a new day after a failed re-inspection excuses nothing. */
    Known ordered(LocalDate day) {
      return isOrdered ? this : due(day);
    }

    Known due(LocalDate day) {
      var due = Optional.of(endOf(day));
      return new Known(
          new HazardFact(fact.foundAt(), fact.level(), due, fact.writtenOffAt()), true);
    }

    Known gone(Instant at) {
      return new Known(
          new HazardFact(fact.foundAt(), fact.level(), fact.dueAt(), Optional.of(at)), isOrdered);
    }
  }

  void add(Moment moment) {
    var at = moment.stamp().at();
    switch (moment.event()) {
      case Inspected e -> e.hazards().forEach(h -> known.put(h.id(), Known.of(h, at)));
      case RectificationOrdered e -> e.items().forEach(this::order);
      case ReinspectionPassed e -> writeOff(e.writtenOff(), at);
      case ReinspectionFailed e -> writeOff(e.writtenOff(), at);
      case AssistanceExtended e -> move(e.until());
      case ListingEvent _ -> takeOver(moment);
      default -> {}
    }
  }

  private void order(CaseCommand.Item item) {
    known.computeIfPresent(item.hazard(), (_, hazard) -> hazard.ordered(item.dueOn()));
  }

  private void writeOff(List<HazardId> ids, Instant at) {
    ids.forEach(id -> known.computeIfPresent(id, (_, hazard) -> hazard.gone(at)));
  }

  /** What is ordered and open has until then. */
  private void move(LocalDate until) {
    known.replaceAll(
        (_, hazard) -> hazard.isOpen() && hazard.isOrdered() ? hazard.due(until) : hazard);
  }

  /** While a listing is in force its own time holds (DOMAIN 3.3). */
  private void takeOver(Moment moment) {
    var listing = moment.after().tracks().get("listing");
    if (listing != null
        && listing.state() instanceof ListingState.Listed listed
        && listed.sheet().isInForce()) {
      move(listed.sheet().until());
    }
  }

  List<HazardFact> all() {
    return known.values().stream().map(Known::fact).toList();
  }

  /** The last second of a day, as clocks count it. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant().minusSeconds(1);
  }
}
