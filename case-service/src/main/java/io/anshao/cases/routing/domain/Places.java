package io.anshao.cases.routing.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who there is in a district.
 *
 * @param openUnits units that take cases
 * @param territories code of the territorial unit by street
 */
public record Places(Set<String> openUnits, Map<String, String> territories) {

  /** The same with fewer units to choose from. */
  public Places without(Set<String> units) {
    var left = new HashSet<>(openUnits);
    left.removeAll(units);
    return new Places(Set.copyOf(left), territories);
  }

  Optional<String> territory(String street) {
    return Optional.ofNullable(territories.get(street)).filter(openUnits::contains);
  }
}
