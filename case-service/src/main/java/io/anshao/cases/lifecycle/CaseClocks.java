package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.Clocks.Happening;
import io.anshao.cases.clock.domain.SlaPolicy;
import io.anshao.cases.clock.domain.Urgency;
import io.anshao.cases.lifecycle.Track.Signal;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Severity;
import java.time.Instant;
import java.util.List;

/** Moves a case's clocks by what its events signal. */
final class CaseClocks {

  private final Calendars calendars;

  CaseClocks(Calendars calendars) {
    this.calendars = calendars;
  }

  Clocks after(Clocks clocks, List<Signal> signals, Instant at, CaseState main, String district) {
    var urgency = urgency(Overview.of(main).severity());
    var calendar = calendars.of(district);
    var next = clocks;
    for (var signal : signals) {
      var happening = new Happening(signal.name(), at, urgency, signal.due());
      next = next.after(happening, SlaPolicy.STANDARD, calendar);
    }
    return next;
  }

  private static Urgency urgency(Severity severity) {
    return switch (severity) {
      case L1_EMERGENCY -> Urgency.EMERGENCY;
      case L2_MAJOR -> Urgency.MAJOR;
      case L3_SERIOUS, L4_GENERAL -> Urgency.GENERAL;
    };
  }
}
