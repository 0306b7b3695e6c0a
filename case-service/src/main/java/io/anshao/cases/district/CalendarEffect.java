package io.anshao.cases.district;

import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.WorkCalendar;
import java.time.Instant;
import java.util.List;

/**
 * What a corrected calendar would do to the open clocks of its district.
 *
 * @param open clocks that run
 * @param later those that would be due later than now told
 * @param earlier those that would be due earlier
 * @param graced those that would be late at once, and so get one working day instead
 */
record CalendarEffect(int open, long later, long earlier, long graced) {

  static CalendarEffect of(List<Clocks> open, WorkCalendar calendar, Instant now) {
    var changes =
        open.stream()
            .map(clocks -> new Change(only(clocks), only(clocks.retimed(calendar, now))))
            .toList();
    return new CalendarEffect(
        open.size(),
        changes.stream().filter(c -> c.after().isAfter(c.before())).count(),
        changes.stream().filter(c -> c.after().isBefore(c.before())).count(),
        changes.stream().filter(c -> c.isGraced(calendar)).count());
  }

  private static Clock only(Clocks clocks) {
    return clocks.all().getFirst();
  }

  private record Change(Clock from, Clock to) {

    Instant before() {
      return from.deadline().dueAt();
    }

    Instant after() {
      return to.deadline().dueAt();
    }

    boolean isGraced(WorkCalendar calendar) {
      return !to.deadline().equals(to.recomputed(to.pauses(), calendar).deadline());
    }
  }
}
