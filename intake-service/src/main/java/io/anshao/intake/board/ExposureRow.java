package io.anshao.intake.board;

import io.anshao.contracts.Events;
import io.anshao.contracts.exposure.ExposurePublished;
import io.r2dbc.spi.Readable;
import java.time.Instant;
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
}
