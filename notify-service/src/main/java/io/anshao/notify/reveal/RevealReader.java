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

  private static final String STEPS =
      """
      select s.kind, s.at, s.reason,
             case when s.person = r.asker then r.asker_name
                  else (select k.name from custodian_key k
                         where k.district = r.district and k.person = s.person
                         order by k.enrolled_at desc limit 1) end as name
        from reveal r join reveal_step s on s.request_id = r.id
       where r.district = :district and r.id = :id and (:all or r.asker = :person)
       order by s.id""";

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

  /**
   * A step of a request.
   *
   * @param kind {@code requested}, {@code approved}, {@code refused} or {@code served}
   * @param name of who took it; {@code null} for a custodian without a key
   * @param reason why it was refused
   */
  record Taken(String kind, Instant at, @Nullable String name, @Nullable String reason) {}

  /** What became of a request, the first step first; nothing for who may not see it. */
  Flux<Taken> steps(Member by, UUID id) {
    return database
        .sql(STEPS)
        .bind("district", by.district())
        .bind("all", by.role().equals(Member.CUSTODIAN))
        .bind("person", by.person())
        .bind("id", id)
        .map(
            row ->
                new Taken(
                    text(row, "kind"),
                    at(row, "at"),
                    row.get("name", String.class),
                    row.get("reason", String.class)))
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
