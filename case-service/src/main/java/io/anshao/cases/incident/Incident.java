package io.anshao.cases.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of tips.
 *
 * @param lastAt when the newest of its tips came
 * @param severity the gravest of its cases
 * @param location where it was noticed, WGS-84
 * @param cases oldest first
 */
record Incident(
    UUID id,
    Instant openedAt,
    Instant lastAt,
    @Nullable Instant closedAt,
    String severity,
    Location location,
    List<Line> cases) {

  /** WGS-84. */
  record Location(double lat, double lng) {}

  /** One of its cases. */
  record Line(
      UUID id,
      String number,
      String title,
      String state,
      String stateName,
      String stateNameEn,
      String severity,
      Instant registeredAt) {}
}
