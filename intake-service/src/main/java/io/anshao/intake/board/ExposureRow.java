package io.anshao.intake.board;

import static java.util.stream.Collectors.joining;

import io.anshao.contracts.Events;
import io.anshao.contracts.exposure.ExposurePublished;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A public record as it lies in the database.
 *
 * @param publishedAt when its first version was published
 * @param seq grows with every change
 */
record ExposureRow(UUID id, Instant publishedAt, long seq, ExposurePublished exposure) {

  static ExposureRow of(Readable row) {
    var type = Objects.requireNonNull(row.get("type", String.class));
    var payload = Objects.requireNonNull(row.get("payload", byte[].class));
    return new ExposureRow(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("published_at", Instant.class)),
        Objects.requireNonNull(row.get("seq", Long.class)),
        (ExposurePublished) Events.read(type, payload));
  }

  /** Another for every change of any of them: what was read once need not be read again. */
  static String stateOf(List<ExposureRow> rows) {
    var state = rows.stream().map(row -> row.id() + ":" + row.seq()).collect(joining(","));
    return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.US_ASCII)).toString();
  }
}
