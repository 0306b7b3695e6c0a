package io.anshao.cases.clock;

import io.anshao.cases.clock.domain.WorkCalendar;

/** The working days of a district, in memory. */
@FunctionalInterface
public interface Calendars {

  /** The calendar as it is known now; a district without one goes by the weekday. */
  WorkCalendar of(String district);
}
