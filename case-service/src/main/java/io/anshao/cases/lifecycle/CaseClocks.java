package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.Policies;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.Clocks.Happening;
import io.anshao.cases.clock.domain.Urgency;
import io.anshao.cases.lifecycle.Track.Signal;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Severity;
import java.time.Instant;
import java.util.List;

/** Moves a case's clocks by what its events signal. */
public final class CaseClocks {

  private final Calendars calendars;
  private final Policies policies;

  CaseClocks(Calendars calendars, Policies policies) {
    this.calendars = calendars;
    this.policies = policies;
  }

  Clocks after(Clocks clocks, List<Signal> signals, Instant at, CaseState main, String district) {
    var urgency = urgency(Overview.of(main).severity());
    var calendar = calendars.of(district);
    var next = clocks;
    for (var signal : signals) {
      var happening = new Happening(signal.name(), at, urgency, signal.due());
      next = next.after(happening, policies.at(district, at), calendar);
    }
    return next;
  }

  /** The column of DOMAIN 3.3 by which a case is timed. */
  public static Urgency urgency(Severity severity) {
    return switch (severity) {
      case L1_EMERGENCY -> Urgency.EMERGENCY;
      case L2_MAJOR -> Urgency.MAJOR;
      case L3_SERIOUS, L4_GENERAL -> Urgency.GENERAL;
    };
  }
}
