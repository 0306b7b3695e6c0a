package io.anshao.cases.routing.domain;

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

  Optional<String> territory(String street) {
    return Optional.ofNullable(territories.get(street)).filter(openUnits::contains);
  }
}
