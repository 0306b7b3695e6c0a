package io.anshao.messaging.lane;

import java.util.concurrent.RejectedExecutionException;

/**
 * The database did not take the work in time. HTTP answers 503 with {@code Retry-After}; a retry
 * under the same idempotency key finds out whether it was written.
 */
public final class LaneUnavailable extends RejectedExecutionException {

  LaneUnavailable(String lane, Throwable cause) {
    super("lane " + lane + " cannot write now", cause);
  }

  LaneUnavailable(String lane, String why) {
    super("lane " + lane + " cannot write now: " + why);
  }
}
