package io.anshao.cases.escalation;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import java.time.Instant;
import java.util.Optional;

/** What the ladder asks of a case, for tests elsewhere. */
public final class Climb {

  private Climb() {}

  /** The rungs that are due by then, as the service would append them. */
  public static Optional<Draft> due(Calendars calendars, CaseFile file, Instant now) {
    return new Climbing(calendars).due(file, now);
  }
}
