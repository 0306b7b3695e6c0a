package io.anshao.notify.reveal;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Lists requests, the newest first: all of a district to its custodians, to others their own. */
final class RevealReader {

  private static final UUID NO_CURSOR = new UUID(0, 0);

  private static final String SELECT =
      """
      select %s from reveal
       where district = :district and (:all or asker = :person)
         and (:cursor = '00000000-0000-0000-0000-000000000000'
              or (asked_at, id) < (select asked_at, id from reveal where id = :cursor))
       order by asked_at desc, id desc limit :limit"""
          .formatted(RevealRows.COLUMNS);

  private final DatabaseClient database;

  RevealReader(DatabaseClient database) {
    this.database = database;
  }

  Flux<RevealRow> list(Member by, @Nullable UUID cursor, int limit) {
    return database
        .sql(SELECT)
        .bind("district", by.district())
        .bind("all", by.role().equals(Member.CUSTODIAN))
        .bind("person", by.person())
        .bind("cursor", cursor == null ? NO_CURSOR : cursor)
        .bind("limit", limit)
        .map(RevealReader::row)
        .all();
  }

  private static RevealRow row(Readable row) {
    return new RevealRow(
        id(row, "id"),
        id(row, "tip_id"),
        id(row, "asker"),
        text(row, "asker_name"),
        text(row, "asker_role"),
        text(row, "purpose"),
        text(row, "reason"),
        requireNonNull(row.get("public_key", byte[].class)),
        text(row, "nonce"),
        at(row, "asked_at"),
        at(row, "expires_at"),
        text(row, "status"),
        row.get("first_approver", UUID.class),
        row.get("second_approver", UUID.class),
        requireNonNull(row.get("told", Integer.class)));
  }

  private static UUID id(Readable row, String column) {
    return requireNonNull(row.get(column, UUID.class));
  }

  private static String text(Readable row, String column) {
    return requireNonNull(row.get(column, String.class));
  }

  private static Instant at(Readable row, String column) {
    return requireNonNull(row.get(column, OffsetDateTime.class)).toInstant();
  }
}
