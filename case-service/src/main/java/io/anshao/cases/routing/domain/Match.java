package io.anshao.cases.routing.domain;

import java.util.Collections;
import java.util.Set;

/**
 * When a rule fires: each set that is not empty must hold a value of the case.
 *
 * @param hazardTypes types, or groups of types
 */
public record Match(
    Set<String> hazardTypes,
    Set<String> keyAreas,
    Set<String> targetTags,
    Set<String> severities,
    Set<String> streets,
    Set<String> relations) {

  boolean fits(Facts facts) {
    return (isAny(hazardTypes, facts.hazardType()) || hazardTypes.contains(facts.hazardGroup()))
        && isAny(keyAreas, facts.keyArea())
        && (targetTags.isEmpty() || !Collections.disjoint(targetTags, facts.targetTags()))
        && isAny(severities, facts.severity())
        && isAny(streets, facts.street())
        && isAny(relations, facts.relation());
  }

  private static boolean isAny(Set<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
