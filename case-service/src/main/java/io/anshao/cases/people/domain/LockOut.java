package io.anshao.cases.people.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to sign in under one name. An attempt is counted before its password is looked at, so
 * that many at once do not slip through together.
 *
 * @param misses attempts since the last success
 * @param lastAt of the last attempt, system time
 * @param lockedUntil {@code null} while the name is open
 */
public record LockOut(int misses, Instant lastAt, @Nullable Instant lockedUntil) {

  public static final int MISSES = 10;
  public static final Duration LOCKED = Duration.ofMinutes(15);

  /** A name that nobody tried lately. */
  public static LockOut none(Instant now) {
    return new LockOut(0, now, null);
  }

  /** Whether the name is closed to everybody now. */
  public boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** The same after one more attempt; misses that are long past no longer count. */
  public LockOut attempt(Instant now) {
    var counted = lastAt.isBefore(now.minus(LOCKED)) || lockedUntil != null ? 1 : misses + 1;
    return new LockOut(counted, now, counted >= MISSES ? now.plus(LOCKED) : null);
  }
}
