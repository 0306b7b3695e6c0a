package io.anshao.cases.snooze;

import io.anshao.cases.queue.InSight;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Reads what somebody put off and has not come back yet. */
final class ReadingSnoozes {

  private static final String SELECT =
      """
      select r.id, z.until, r.clock_key, nullif(r.due_at, 'infinity') as due_at
        from case_snooze z join case_row r on r.id = z.case_id and r.version = z.version
       where z.person = :person and z.until > :now and %s
       order by z.until, r.id
       limit 200"""
          .formatted(InSight.SQL);

  private final DatabaseClient database;

  ReadingSnoozes(DatabaseClient database) {
    this.database = database;
  }

  /** The first to come back first. */
  Flux<SnoozeView> of(UUID person, InSight sight, Instant now) {
    return sight
        .bind(database.sql(SELECT))
        .bind("person", person)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map(row -> view(row))
        .all();
  }

  private static SnoozeView view(Readable row) {
    return new SnoozeView(
        row.get("id", UUID.class),
        row.get("until", OffsetDateTime.class).toInstant(),
        row.get("clock_key", String.class),
        instant(row.get("due_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
