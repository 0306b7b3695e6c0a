package io.anshao.messaging.lane;

import java.util.concurrent.CompletableFuture;

/** A work that waits for its answer. Times are of {@link System#nanoTime()}. */
record Pending<W, R>(W work, long since, long deadline, CompletableFuture<R> answer) {

  boolean isPast(long now) {
    return now - deadline > 0;
  }
}
