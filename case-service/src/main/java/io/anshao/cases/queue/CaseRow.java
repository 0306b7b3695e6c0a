package io.anshao.cases.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param channel not told to units: how a tip came may tell who sent it
 * @param identityMode not told to units either
 * @param location where the reporter was, WGS-84; not told to units either
 */
record CaseRow(
    UUID id,
    String number,
    String district,
    String state,
    String stateName,
    String stateNameEn,
    String severity,
    String title,
    @Nullable String place,
    @Nullable String street,
    @Nullable String channel,
    @Nullable String hazardType,
    @Nullable String leadUnit,
    @Nullable String leadUnitName,
    Instant registeredAt,
    @Nullable String identityMode,
    @Nullable String photo,
    @Nullable Location location,
    @Nullable RowClock clock,
    long version) {

  /** A point in degrees. */
  record Location(double lat, double lng) {}

  /** What the case waits for, and how long still. */
  record RowClock(String key, Instant dueAt, String light, String text) {}
}
