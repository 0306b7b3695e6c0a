package io.anshao.cases.district.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A district 行政区: the unit of configuration, permission and sharding (MECHANICS 12).
 *
 * @param code 行政区划代码, six digits
 * @param officeName how its 安委办 calls itself
 * @param numberPrefix of tip and case numbers
 * @param outline rings of [lng, lat] in WGS-84, about 100 m exact
 */
public record District(
    String code,
    String name,
    @Nullable String nameEn,
    String officeName,
    String numberPrefix,
    List<List<List<Double>>> outline,
    List<Unit> units,
    List<Street> streets,
    List<Category> categories,
    List<CalendarYear> calendars) {

  /** As far as the usual deadline in calendar days reaches (DOMAIN 3.3). */
  private static final int AHEAD = 30;

  /** The same under another code and name: how a pack becomes a district of its own. */
  public District under(String newCode, String newName) {
    return new District(
        newCode,
        newName,
        nameEn,
        officeName,
        numberPrefix,
        outline,
        units,
        streets.stream().map(s -> s.in(code, newCode)).toList(),
        categories,
        calendars);
  }

  /** A unit by its code, also one that takes no more cases. */
  public Optional<Unit> unit(String unitCode) {
    return units.stream().filter(u -> u.code().equals(unitCode)).findFirst();
  }

  /** A value of a taxonomy. */
  public Optional<Category> category(String taxonomy, String categoryCode) {
    return categories.stream()
        .filter(c -> c.taxonomy().equals(taxonomy) && c.code().equals(categoryCode))
        .findFirst();
  }

  /**
   * Years whose days off are needed and not known: the present one, and the next one once deadlines
   * reach into it. Until then the weekday rule holds and people are warned (DOMAIN 7.5).
   */
  public List<Integer> missingYears(LocalDate today) {
    return Stream.of(today.getYear(), today.plusDays(AHEAD).getYear())
        .distinct()
        .filter(year -> calendar(year).isEmpty())
        .toList();
  }

  /** What was given for a year; without it the weekday rule holds (DOMAIN 7.5). */
  public Optional<CalendarYear> calendar(int year) {
    return calendars.stream().filter(c -> c.year() == year).findFirst();
  }
}
