package io.anshao.intake.tip;

import io.anshao.intake.tip.TipOutcome.Stored;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Finds what was answered under a key before. */
final class StoredTips {

  private static final String SELECT =
      """
      select tip.id, tip.number, tip.district, tip.submitted_at
        from idempotency_key key join tip on tip.id = key.tip_id
       where key.key_hash = :key and key.body_hash = :body\
      """;

  private final DatabaseClient database;

  StoredTips(DatabaseClient database) {
    this.database = database;
  }

  /** What became of the same body under the same key; nothing when it is new. */
  Mono<Stored> find(String keyHash, byte[] bodyHash) {
    return database
        .sql(SELECT)
        .bind("key", keyHash)
        .bind("body", bodyHash)
        .map(StoredTips::stored)
        .one();
  }

  private static Stored stored(Readable row) {
    return new Stored(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("number", String.class)),
        Objects.requireNonNull(row.get("district", String.class)),
        Objects.requireNonNull(row.get("submitted_at", Instant.class)));
  }
}
