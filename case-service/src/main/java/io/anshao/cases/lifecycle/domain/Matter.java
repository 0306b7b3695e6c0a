package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An accepted matter: what it is about and how grave it is.
 *
 * @param summary one line for staff; the case's title
 * @param targetTags special targets 重点对象 (DOMAIN 4.3)
 * @param place where, in words that may leave the office
 * @param subject whom, as the office and then the inspectors established
 */
public record Matter(
    Registration registration,
    String hazardType,
    Severity severity,
    Optional<String> keyArea,
    List<String> targetTags,
    Optional<Text> place,
    Optional<Subject> subject,
    Text summary,
    Instant acceptedAt) {

  Matter with(Severity confirmed) {
    return new Matter(
        registration,
        hazardType,
        confirmed,
        keyArea,
        targetTags,
        place,
        subject,
        summary,
        acceptedAt);
  }

  Matter about(Subject established) {
    return new Matter(
        registration,
        hazardType,
        severity,
        keyArea,
        targetTags,
        place,
        Optional.of(established),
        summary,
        acceptedAt);
  }
}
