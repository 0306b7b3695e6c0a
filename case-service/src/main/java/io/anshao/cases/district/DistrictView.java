package io.anshao.cases.district;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.district.domain.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district for the pickers of the console.
 *
 * @param calendarYears years whose days off are known
 * @param missingCalendarYears years that deadlines reach and whose days off are not known: dates in
 *     them are estimates
 */
record DistrictView(
    String code,
    String name,
    @Nullable String nameEn,
    String officeName,
    String numberPrefix,
    List<List<List<Double>>> outline,
    List<Unit> units,
    List<Street> streets,
    List<Category> categories,
    List<Integer> calendarYears,
    List<Integer> missingCalendarYears) {

  static DistrictView of(District district, Instant now) {
    return new DistrictView(
        district.code(),
        district.name(),
        district.nameEn(),
        district.officeName(),
        district.numberPrefix(),
        district.outline(),
        district.units(),
        district.streets(),
        district.categories(),
        district.calendars().stream().map(CalendarYear::year).toList(),
        district.missingYears(Deadline.dateOf(now)));
  }
}
