package io.anshao.scenarios;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again while nobody answers, or while the answer is that one should ask again. */
public final class Insisting {

  private static final long PAUSE = Duration.ofMillis(100).toNanos();
  private static final Duration AWAY = Duration.ofMinutes(5);

  private Insisting() {}

  /** The first real answer; empty when there was none in time. */
  public static Optional<Reply> on(Duration patience, Supplier<Reply> call) {
    var end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      try {
        var reply = call.get();
        if (reply.status() < 500 && reply.status() != 429) {
          return Optional.of(reply);
        }
      } catch (UncheckedIOException e) {
        // nobody is there, or the line broke in the middle
      }
      LockSupport.parkNanos(PAUSE);
    }
    return Optional.empty();
  }

  /**
   * What a database answers, as soon as it does.
   *
   * @throws IllegalStateException when it refuses the question, or was away for too long
   */
  static <T> T onRows(Callable<T> question) {
    var end = System.nanoTime() + AWAY.toNanos();
    while (true) {
      try {
        return question.call();
      } catch (Exception e) {
        if (!isAway(e) || System.nanoTime() > end) {
          throw new IllegalStateException(e);
        }
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** The connection broke or was refused, or the server stops or starts. */
  private static boolean isAway(Exception e) {
    return e instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
  }
}
