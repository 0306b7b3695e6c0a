package io.anshao.messaging.lane;

import java.util.concurrent.CompletableFuture;

/**
 * A work that waits for its answer. Times are of {@link System#nanoTime()}. What its writer says of
 * it was asked on the caller's thread, so that an error there is the caller's alone.
 */
record Pending<W, R>(
    W work, Object aggregate, int size, long since, long deadline, CompletableFuture<R> answer) {

  boolean isPast(long now) {
    return now - deadline > 0;
  }

  void fail(Exception error) {
    answer.completeExceptionally(error);
  }
}
