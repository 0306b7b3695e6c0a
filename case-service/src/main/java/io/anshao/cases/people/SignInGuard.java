package io.anshao.cases.people;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.people.domain.LockOut;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Counts attempts per name, whether there is such an account or not. Names are stored as keyed
 * hashes: people type passwords into that field.
 */
public final class SignInGuard {

  private static final Duration KEPT = Duration.ofDays(1);

  private final MasterKey secret;

  public SignInGuard(MasterKey secret) {
    this.secret = secret;
  }

  /** What writes about the name are ordered by. */
  public String aggregate(String username) {
    return "sign-in/" + username.toLowerCase(Locale.ROOT);
  }

  /**
   * Counts an attempt, before the password is looked at.
   *
   * @throws Problem 429 {@code locked-out} while the name is locked
   */
  public boolean attempt(DeskTransaction tx, String username, Instant now) {
    var name = hash(username);
    var known = find(tx, name, now);
    if (known.isLocked(now)) {
      throw lockedOut(Duration.between(now, known.lockedUntil()));
    }
    save(tx, name, known.attempt(now));
    tx.sql()
        .sql("delete from sign_in_guard where last_at < :old")
        .param("old", Timestamp.from(now.minus(KEPT)))
        .update();
    return true;
  }

  /** Forgets the misses: the person signed in, or an administrator gave a new password. */
  public void clear(DeskTransaction tx, String username) {
    tx.sql()
        .sql("delete from sign_in_guard where name_hash = :name")
        .param("name", hash(username))
        .update();
  }

  private static LockOut find(DeskTransaction tx, byte[] name, Instant now) {
    return tx.sql()
        .sql(
            """
            select misses, last_at, locked_until from sign_in_guard
             where name_hash = :name for update""")
        .param("name", name)
        .query((row, n) -> lockOut(row))
        .optional()
        .orElse(LockOut.none(now));
  }

  private static LockOut lockOut(ResultSet row) throws SQLException {
    var until = row.getTimestamp("locked_until");
    return new LockOut(
        row.getInt("misses"),
        row.getTimestamp("last_at").toInstant(),
        until == null ? null : until.toInstant());
  }

  private static void save(DeskTransaction tx, byte[] name, LockOut lock) {
    var until = lock.lockedUntil();
    tx.sql()
        .sql(
            """
            insert into sign_in_guard (name_hash, misses, last_at, locked_until)
            values (:name, :misses, :last, :until)
            on conflict (name_hash) do update
              set misses = excluded.misses,
                  last_at = excluded.last_at, locked_until = excluded.locked_until""")
        .param("name", name)
        .param("misses", lock.misses())
        .param("last", Timestamp.from(lock.lastAt()))
        .param("until", until == null ? null : Timestamp.from(until))
        .update();
  }

  private byte[] hash(String username) {
    return secret.hmac(
        "sign-in-name", username.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private static Problem lockedOut(Duration left) {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "locked-out",
            "多次登录失败，请稍后再试。",
            "Too many failed attempts; please try again later.")
        .retryAfter(left);
  }
}
