package io.anshao.cases.snooze;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.queue.InSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people put off, as it is stored. */
final class SnoozeRows {

  private SnoozeRows() {}

  /**
   * A case that is to be put off.
   *
   * @param clockKey of the clock that ends first, where one runs
   */
  record Found(long version, String severity, @Nullable String clockKey, @Nullable Instant dueAt) {}

  /** The case as its row stands; empty when the person sees none. */
  static Optional<Found> find(DeskTransaction tx, InSight sight, UUID caseId) {
    var sql =
        """
        select version, severity, clock_key, nullif(due_at, 'infinity') as due_at
          from case_row r where r.id = :case and %s"""
            .formatted(InSight.SQL);
    return sight
        .bind(tx.sql().sql(sql))
        .param("case", caseId)
        .query((row, n) -> found(row))
        .optional();
  }

  private static Found found(ResultSet row) throws SQLException {
    var dueAt = row.getObject("due_at", OffsetDateTime.class);
    return new Found(
        row.getLong("version"),
        row.getString("severity"),
        row.getString("clock_key"),
        dueAt == null ? null : dueAt.toInstant());
  }

  static void put(DeskTransaction tx, UUID person, UUID caseId, long version, Instant until) {
    tx.sql()
        .sql(
            """
            insert into case_snooze (person, case_id, version, until) values (:person, :case, :version, :until)
            on conflict (person, case_id) do update set version = excluded.version, until = excluded.until""")
        .param("person", person)
        .param("case", caseId)
        .param("version", version)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  static boolean remove(DeskTransaction tx, UUID person, UUID caseId) {
    return tx.sql()
            .sql("delete from case_snooze where person = :person and case_id = :case")
            .param("person", person)
            .param("case", caseId)
            .update()
        > 0;
  }
}
