package io.anshao.messaging.lane;

import java.util.concurrent.RejectedExecutionException;

/** Too many works wait already; nothing was written. HTTP answers 503 with {@code Retry-After}. */
public final class LaneFull extends RejectedExecutionException {

  LaneFull(String lane) {
    super("lane " + lane + " is full");
  }
}
