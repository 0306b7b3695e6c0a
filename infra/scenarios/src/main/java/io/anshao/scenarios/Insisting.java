package io.anshao.scenarios;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again while nobody answers, or while the answer is that one should ask again. */
public final class Insisting {

  private static final long PAUSE = Duration.ofMillis(100).toNanos();

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
}
