package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An accepted matter: what it is about and how grave it is.
 *
 * @param summary one line for staff; the case's title
 * @param place where, in words that may leave the office
 */
public record Matter(
    Registration registration,
    String hazardType,
    Severity severity,
    Optional<String> keyArea,
    Optional<Text> place,
    Text summary,
    Instant acceptedAt) {

  Matter with(Severity confirmed) {
    return new Matter(registration, hazardType, confirmed, keyArea, place, summary, acceptedAt);
  }
}
