package io.anshao.cases.totp;

import io.anshao.cases.desk.DeskTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Second factors as they are stored, secrets wrapped. */
final class TotpRows {

  private TotpRows() {}

  /**
   * A person's second factor.
   *
   * @param secret in use, wrapped; {@code null} before it is confirmed
   * @param pending shown and not confirmed yet, wrapped
   * @param lastStep of the last code that was taken
   */
  record Row(byte @Nullable [] secret, byte @Nullable [] pending, long lastStep) {}

  /** Something that happened to a second factor. */
  record Event(String kind, UUID by, Instant at) {}

  static Optional<Row> lock(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select secret, pending, last_step from person_totp where person = :person for update")
        .param("person", person)
        .query((row, n) -> row(row))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getBytes("secret"), row.getBytes("pending"), row.getLong("last_step"));
  }

  static void begin(DeskTransaction tx, UUID person, byte[] pending, Instant now) {
    tx.sql()
        .sql(
            """
            insert into person_totp (person, pending, pending_at) values (:person, :pending, :now)
            on conflict (person) do update
              set pending = excluded.pending, pending_at = excluded.pending_at""")
        .param("person", person)
        .param("pending", pending)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What was pending takes the place of what was in use. */
  static void confirm(DeskTransaction tx, UUID person, long step, Instant now) {
    tx.sql()
        .sql(
            """
            update person_totp
               set secret = pending, confirmed_at = :now, pending = null, pending_at = null,
                   last_step = :step
             where person = :person""")
        .param("now", Timestamp.from(now))
        .param("step", step)
        .param("person", person)
        .update();
  }

  static void take(DeskTransaction tx, UUID person, long step) {
    tx.sql()
        .sql("update person_totp set last_step = :step where person = :person")
        .param("step", step)
        .param("person", person)
        .update();
  }

  static boolean delete(DeskTransaction tx, UUID person) {
    deleteCodes(tx, person);
    return tx.sql()
            .sql("delete from person_totp where person = :person")
            .param("person", person)
            .update()
        > 0;
  }

  private static void deleteCodes(DeskTransaction tx, UUID person) {
    tx.sql()
        .sql("delete from recovery_code where person = :person")
        .param("person", person)
        .update();
  }

  /** These take the place of all that were. */
  static void putCodes(DeskTransaction tx, UUID person, Collection<byte[]> hashes) {
    deleteCodes(tx, person);
    hashes.forEach(
        hash ->
            tx.sql()
                .sql("insert into recovery_code (person, code_hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update());
  }

  /** Uses a recovery code; false when there is none like it, or it was used. */
  static boolean useCode(DeskTransaction tx, UUID person, byte[] hash, Instant now) {
    return tx.sql()
            .sql(
                """
                update recovery_code set used_at = :now
                 where person = :person and code_hash = :hash and used_at is null""")
            .param("now", Timestamp.from(now))
            .param("person", person)
            .param("hash", hash)
            .update()
        > 0;
  }

  static int codesLeft(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select count(*) from recovery_code where person = :person and used_at is null")
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  static void note(DeskTransaction tx, UUID person, String kind, UUID by) {
    tx.sql()
        .sql("insert into totp_event (person, kind, by_person) values (:person, :kind, :by)")
        .param("person", person)
        .param("kind", kind)
        .param("by", by)
        .update();
  }

  /** What happened, the latest first. */
  static List<Event> events(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql(
            """
            select kind, by_person, at from totp_event
             where person = :person order by id desc limit 20""")
        .param("person", person)
        .query(
            (row, n) ->
                new Event(
                    row.getString("kind"),
                    row.getObject("by_person", UUID.class),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
