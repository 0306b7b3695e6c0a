package io.anshao.cases.extension.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What people do about more time. */
public sealed interface ExtensionCommand {

  Stamp stamp();

  /** Asks, in time (DOMAIN 3.5). */
  record Request(Stamp stamp, LocalDate until, Text reason, Optional<Limits> limits)
      implements ExtensionCommand {}

  /** Grants what was asked for; the limits are those of now. */
  record Approve(Stamp stamp, Optional<Limits> limits) implements ExtensionCommand {}

  record Refuse(Stamp stamp, Text reason) implements ExtensionCommand {}

  /**
   * What the running clock allows; there are none when none runs.
   *
   * @param dueOn the last day of the time the case has now
   * @param lastMoment until when more may be asked for: one working day before
   * @param latest beyond which no extension goes: 90 days from acceptance
   */
  record Limits(LocalDate dueOn, Instant lastMoment, LocalDate latest) {

    private static final int DAYS_AT_ONCE = 30;

    /** How long the next extension may be at most, by itself. */
    LocalDate longestAtOnce() {
      return dueOn.plusDays(DAYS_AT_ONCE);
    }

    /** Until when the next extension may go. */
    public LocalDate longest() {
      return longestAtOnce().isBefore(latest) ? longestAtOnce() : latest;
    }
  }
}
