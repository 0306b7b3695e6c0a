package io.anshao.cases.routing.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of routing 分派规则 (DOMAIN 4.7).
 *
 * @param id names it in the log
 * @param lead code of a unit, or {@link #TERRITORY}
 * @param coUnits codes of units; the territory is always asked to help
 * @param reason what people read
 */
public record Rule(
    String id, Match when, String lead, List<String> coUnits, String reason, String reasonEn) {

  /** Instead of a unit: the street or town where it is. */
  public static final String TERRITORY = "territory";

  /** A unit it names that takes no cases: such a rule is passed over. */
  Optional<String> closedUnit(Places places) {
    return Stream.concat(Stream.of(lead), coUnits.stream())
        .filter(unit -> !unit.equals(TERRITORY) && !places.openUnits().contains(unit))
        .findFirst();
  }
}
