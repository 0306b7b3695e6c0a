package io.anshao.bench.peer;

import java.util.concurrent.locks.LockSupport;

/** Keeps an open loop to its times. */
public final class Pace {

  private Pace() {}

  /**
   * Returns then, or at once when that is over.
   *
   * @param moment of {@link System#nanoTime()}
   */
  public static void until(long moment) {
    for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
