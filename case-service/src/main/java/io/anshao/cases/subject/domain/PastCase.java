package io.anshao.cases.subject.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case of a party, as far as it counts.
 *
 * @param foundedAt when its latest inspection found something
 * @param hasMajor whether a major hazard is open
 * @param penalties days of those that stand
 */
public record PastCase(
    UUID id,
    Instant registeredAt,
    Sameness how,
    Optional<Instant> foundedAt,
    boolean hasMajor,
    List<LocalDate> penalties) {}
