package io.anshao.cases.district;

import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.reference.ReferenceRecords.Entry;
import io.anshao.contracts.reference.CalendarYearDefined;
import io.anshao.contracts.reference.CategoryDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StreetDefined;
import io.anshao.contracts.reference.UnitDefined;
import java.util.ArrayList;
import java.util.List;

/** A district as the others learn of it. */
public final class DistrictFacts {

  private DistrictFacts() {}

  /** Everything of a district; the district itself last, so that who sees it has the rest. */
  static List<Entry> of(District district) {
    var entries = new ArrayList<Entry>();
    district.units().forEach(u -> entries.add(unit(district.code(), u)));
    district.streets().forEach(s -> entries.add(street(district.code(), s)));
    for (int i = 0; i < district.categories().size(); i++) {
      entries.add(category(district.code(), district.categories().get(i), i + 1));
    }
    district.calendars().forEach(c -> entries.add(calendar(district.code(), c)));
    entries.add(
        new Entry(
            "district/" + district.code(),
            new DistrictDefined(
                district.code(),
                district.name(),
                district.nameEn(),
                district.officeName(),
                district.numberPrefix(),
                district.outline())));
    return entries;
  }

  static Entry calendar(String district, CalendarYear calendar) {
    var days =
        calendar.days().stream()
            .map(d -> new CalendarYearDefined.Day(d.date(), d.name(), d.off()))
            .toList();
    return new Entry(
        "calendar/" + district + "/" + calendar.year(),
        new CalendarYearDefined(district, calendar.year(), days));
  }

  static Entry unit(String district, Unit unit) {
    return new Entry(
        "unit/" + district + "/" + unit.code(),
        new UnitDefined(district, unit.code(), unit.name(), unit.kind(), unit.open()));
  }

  /** A street or town. */
  public static Entry street(String district, Street street) {
    return new Entry(
        "street/" + street.code(),
        new StreetDefined(
            district, street.code(), street.name(), street.unit(), street.aliases(), null));
  }

  /**
   * A value of a taxonomy.
   *
   * @param position from 1 on
   */
  public static Entry category(String district, Category category, int position) {
    return new Entry(
        "category/" + district + "/" + category.taxonomy() + "/" + category.code(),
        new CategoryDefined(
            district,
            category.taxonomy(),
            category.code(),
            category.parent(),
            category.name(),
            category.nameEn(),
            position,
            category.open()));
  }
}
