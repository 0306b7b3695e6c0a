package io.anshao.cases.redlist.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the public is to read of a firm.
 *
 * @param uscc 统一社会信用代码, by which the black list is looked through
 * @param said what it is named for, or what it pledges
 * @param street code of the street
 * @param unit who proposed it to the office
 * @param until the last day on which it is shown
 * @param photos what shows it, for example the signed pledge: pictures that staff sent to intake
 */
public record EntryWording(
    String title,
    String firm,
    Optional<String> uscc,
    String said,
    String place,
    Optional<String> street,
    UnitCode unit,
    LocalDate until,
    List<UUID> photos) {

  /** Those of before there were pictures have none. */
  public EntryWording(
      String title,
      String firm,
      Optional<String> uscc,
      String said,
      String place,
      Optional<String> street,
      UnitCode unit,
      LocalDate until,
      @Nullable List<UUID> photos) {
    this.title = title;
    this.firm = firm;
    this.uscc = uscc;
    this.said = said;
    this.place = place;
    this.street = street;
    this.unit = unit;
    this.until = until;
    this.photos = photos == null ? List.of() : List.copyOf(photos);
  }
}
