package io.anshao.messaging.lane;

import java.time.Duration;

/**
 * The shape of a group of lanes.
 *
 * @param lanes threads, each with one connection
 * @param maxBatch works in one commit
 * @param maxBytes bytes in one commit, about
 * @param capacity works that may wait in one lane before callers are turned away
 * @param callerDeadline how long a caller waits; what is older is dropped before it is written,
 *     never after
 */
public record LaneSettings(
    int lanes, int maxBatch, int maxBytes, int capacity, Duration callerDeadline) {

  /** Two lanes, 256 works or 1 MB a commit, 4,096 waiting, 10 s. */
  public static LaneSettings standard() {
    return new LaneSettings(2, 256, 1 << 20, 4096, Duration.ofSeconds(10));
  }

  /** The same with another number of lanes. */
  public LaneSettings withLanes(int number) {
    return new LaneSettings(number, maxBatch, maxBytes, capacity, callerDeadline);
  }
}
