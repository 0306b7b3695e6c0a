package io.anshao.messaging.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes this instance's relay after a commit; never blocks and never fails. The poll is the
 * guarantee, this is the speed.
 */
public final class RelayWake implements Runnable {

  private final Semaphore signal = new Semaphore(0);

  @Override
  public void run() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  /** Waits for a signal, or for {@code longest}. */
  boolean await(Duration longest) throws InterruptedException {
    var woken = signal.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    signal.drainPermits();
    return woken;
  }
}
