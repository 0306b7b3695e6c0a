package io.anshao.intake.apikey;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads keys. */
final class KeyReader {

  private static final String SELECT =
      "select id, district, name, made_on, last_used_on, revoked_on from api_key ";

  private final DatabaseClient database;

  KeyReader(DatabaseClient database) {
    this.database = database;
  }

  /** The newest first. */
  Flux<ApiKey> of(String district) {
    return database
        .sql(SELECT + "where district = :district order by made_on desc, name, id")
        .bind("district", district)
        .map(KeyReader::key)
        .all();
  }

  /** A key that is not revoked. */
  Mono<ApiKey> byHash(byte[] hash) {
    return database
        .sql(SELECT + "where key_hash = :hash and revoked_on is null")
        .bind("hash", hash)
        .map(KeyReader::key)
        .one();
  }

  private static ApiKey key(Readable row) {
    return new ApiKey(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("district", String.class)),
        Objects.requireNonNull(row.get("name", String.class)),
        Objects.requireNonNull(row.get("made_on", LocalDate.class)),
        row.get("last_used_on", LocalDate.class),
        row.get("revoked_on", LocalDate.class));
  }
}
