package io.anshao.cases.lifecycle.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who handles a matter, and all that they are told of it.
 *
 * @param brief what units read instead of the reporter's words
 * @param photos pictures chosen for the units
 * @param designated 指定主办: the office decided for good, the unit may not return it (DOMAIN 3.5)
 * @param returnedBy units that used their one return of this matter
 * @param placeShown whether the office lets units see on the map where it is; earlier ones do not
 * @param asRandom whether the inspection goes out as a random one, so that nothing points to a tip
 */
public record Assignment(
    UnitCode lead,
    List<UnitCode> coUnits,
    Text brief,
    List<UUID> photos,
    Optional<LocalDate> dueOn,
    boolean designated,
    Set<UnitCode> returnedBy,
    Optional<Boolean> placeShown,
    Optional<Boolean> asRandom) {

  /** Lead and co-units. */
  public boolean involves(UnitCode unit) {
    return lead.equals(unit) || coUnits.contains(unit);
  }

  /** A second return is a dispute: the office then designates a unit for good (DOMAIN 3.5). */
  boolean isDisputed() {
    return isDisputed(returnedBy);
  }

  static boolean isDisputed(Set<UnitCode> returnedBy) {
    return returnedBy.size() >= 2;
  }

  boolean wasReturnedByLead() {
    return returnedBy.contains(lead);
  }

  Assignment returned() {
    var units = new HashSet<>(returnedBy);
    units.add(lead);
    return new Assignment(
        lead, coUnits, brief, photos, dueOn, designated, Set.copyOf(units), placeShown, asRandom);
  }
}
