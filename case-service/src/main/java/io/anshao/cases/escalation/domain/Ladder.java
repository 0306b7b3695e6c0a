package io.anshao.cases.escalation.domain;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.clock.domain.WorkCalendar;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From when each rung is due for a duty.
 *
 * @param from by rung, every rung
 */
public record Ladder(Duty duty, Map<Rung, Instant> from) {

  /** The ladder of a unit's running clock. */
  public static Ladder of(Clock clock, WorkCalendar calendar) {
    var deadline = clock.deadline();
    var from = new EnumMap<Rung, Instant>(Rung.class);
    for (var rung : Rung.values()) {
      from.put(rung, start(rung, deadline, calendar));
    }
    return new Ladder(Duty.of(clock), Map.copyOf(from));
  }

  private static Instant start(Rung rung, Deadline deadline, WorkCalendar calendar) {
    return rung.workdaysLate() == 0
        ? deadline.warnAt()
        : calendar
            .plusWorkdays(deadline.lastDay(), rung.workdaysLate())
            .atStartOfDay(Deadline.ZONE)
            .toInstant();
  }

  /** The rungs above the one that was reached which are due by then, lowest first. */
  List<Rung> due(Optional<Rung> reached, Instant now) {
    return above(reached).stream().filter(rung -> !from.get(rung).isAfter(now)).toList();
  }

  /** When the next rung is due; empty at the top. */
  public Optional<Instant> next(Optional<Rung> reached) {
    return above(reached).stream().map(from::get).min(Comparator.naturalOrder());
  }

  private static List<Rung> above(Optional<Rung> reached) {
    return Arrays.stream(Rung.values())
        .filter(rung -> reached.map(r -> rung.compareTo(r) > 0).orElse(true))
        .toList();
  }
}
