package io.anshao.cases.queue;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored, with the words of the scope it was read for.
 *
 * @param places its place in the order it was read in
 */
record StoredRow(
    UUID id,
    String district,
    String number,
    long version,
    String step,
    String severity,
    String title,
    @Nullable String place,
    @Nullable String street,
    String channel,
    @Nullable String hazardType,
    @Nullable String leadUnit,
    String identityMode,
    @Nullable UUID photo,
    @Nullable Double lat,
    @Nullable Double lng,
    Instant registeredAt,
    @Nullable String clockKey,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    List<String> places) {

  static StoredRow of(Readable row) {
    return new StoredRow(
        required(row, "id", UUID.class),
        required(row, "district", String.class),
        required(row, "number", String.class),
        required(row, "version", Long.class),
        required(row, "step", String.class),
        required(row, "severity", String.class),
        required(row, "title", String.class),
        row.get("place", String.class),
        row.get("street", String.class),
        required(row, "channel", String.class),
        row.get("hazard_type", String.class),
        row.get("lead_unit", String.class),
        required(row, "identity_mode", String.class),
        row.get("photo", UUID.class),
        row.get("lat", Double.class),
        row.get("lng", Double.class),
        required(row, "registered_at", OffsetDateTime.class).toInstant(),
        row.get("clock_key", String.class),
        instant(row, "due_at"),
        instant(row, "warn_at"),
        List.of(required(row, "places", String[].class)));
  }

  private static @Nullable Instant instant(Readable row, String column) {
    var time = row.get(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
