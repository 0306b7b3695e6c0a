package io.anshao.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a loop on another thread to end. Each start has a signal of its own, so that a loop that
 * has not ended yet when the next one starts does not take the new signal for its own.
 */
public final class StopSignal {

  private final CountDownLatch given = new CountDownLatch(1);

  /** One that was given before anything started. */
  public static StopSignal alreadyGiven() {
    var signal = new StopSignal();
    signal.give();
    return signal;
  }

  /** Ends the loop's pause, too. */
  public void give() {
    given.countDown();
  }

  /** Whether the loop is to end. */
  public boolean isGiven() {
    return given.getCount() == 0;
  }

  /** Pauses; true as soon as the loop is to end, also when its thread is interrupted. */
  public boolean isGivenWithin(Duration pause) {
    try {
      return given.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
