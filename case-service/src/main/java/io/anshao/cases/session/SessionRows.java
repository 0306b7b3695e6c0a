package io.anshao.cases.session;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.session.domain.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sessions in a desk transaction. */
final class SessionRows {

  private SessionRows() {}

  /** Begins a session, and forgets those that are long over. */
  static void insert(DeskTransaction tx, Session session, Instant now) {
    tx.sql()
        .sql("delete from staff_session where expires_at < :now")
        .param("now", Timestamp.from(now))
        .update();
    tx.sql()
        .sql(
            """
            insert into staff_session (id, person, rotated_at, expires_at)
            values (:id, :person, :rotated, :expires)
            on conflict (id) do nothing""")
        .param("id", session.id())
        .param("person", session.person())
        .param("rotated", Timestamp.from(session.rotatedAt()))
        .param("expires", Timestamp.from(session.expiresAt()))
        .update();
  }

  static Optional<Session> lock(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql("select * from staff_session where id = :id for update")
        .param("id", id)
        .query((row, n) -> session(row))
        .optional();
  }

  /** The next cookie takes the place of the current one. */
  static Session rotate(DeskTransaction tx, Session session, Instant now) {
    tx.sql()
        .sql("update staff_session set generation = :next, rotated_at = :now where id = :id")
        .param("next", session.generation() + 1)
        .param("now", Timestamp.from(now))
        .param("id", session.id())
        .update();
    return new Session(
        session.id(), session.person(), session.generation() + 1, now, session.expiresAt(), false);
  }

  static void revoke(DeskTransaction tx, UUID id) {
    tx.sql().sql("update staff_session set revoked = true where id = :id").param("id", id).update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getInt("generation"),
        row.getTimestamp("rotated_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getBoolean("revoked"));
  }
}
