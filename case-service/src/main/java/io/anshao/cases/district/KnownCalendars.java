package io.anshao.cases.district;

import io.anshao.cases.clock.Calendars;
import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.District;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Calendars as the clocks ask for them. */
final class KnownCalendars implements Calendars {

  private static final WorkCalendar NONE = new WorkCalendar(Map.of(), Set.of());

  private final DistrictBook book;
  private final Map<String, Built> built = new ConcurrentHashMap<>();

  /** A calendar and what it was built from. */
  private record Built(District from, WorkCalendar calendar) {}

  KnownCalendars(DistrictBook book) {
    this.book = book;
  }

  @Override
  public WorkCalendar of(String district) {
    return book.find(district).map(this::kept).orElse(NONE);
  }

  private WorkCalendar kept(District district) {
    var known = built.get(district.code());
    if (known != null && known.from == district) {
      return known.calendar;
    }
    var calendar = calendar(district.calendars());
    built.put(district.code(), new Built(district, calendar));
    return calendar;
  }

  static WorkCalendar calendar(Collection<CalendarYear> years) {
    return new WorkCalendar(
        years.stream()
            .flatMap(year -> year.days().stream())
            .collect(
                Collectors.toUnmodifiableMap(
                    CalendarYear.Day::date, day -> new WorkCalendar.Day(day.name(), day.off()))),
        years.stream().map(CalendarYear::year).collect(Collectors.toUnmodifiableSet()));
  }
}
