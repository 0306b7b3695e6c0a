package io.anshao.cases.district;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.edge.time.BusinessClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * {@code anshao_calendar_year_missing}: districts whose deadlines reach a year without a notice.
 */
final class CalendarMeter {

  static final String NAME = "anshao.calendar.year.missing";

  private final DistrictBook districts;
  private final BusinessClock clock;

  CalendarMeter(DistrictBook districts, BusinessClock clock, MeterRegistry meters) {
    this.districts = districts;
    this.clock = clock;
    Gauge.builder(NAME, this, CalendarMeter::missing)
        .description("Districts with a needed calendar year that nobody gave yet")
        .register(meters);
  }

  private double missing() {
    return districts.all().stream()
        .filter(d -> !d.missingYears(Deadline.dateOf(clock.now(d.code()))).isEmpty())
        .count();
  }
}
