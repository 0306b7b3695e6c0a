package io.anshao.messaging;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes on beside everything else, on a thread of its own, from start to stop. What it
 * throws is logged, and it begins again: one bad row ends no loop for good.
 */
public abstract class BackgroundLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final Duration REST = Duration.ofSeconds(1);

  private final String name;
  private final Duration patience;
  private volatile StopSignal stop = StopSignal.alreadyGiven();
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /**
   * @param name of the thread, and of the work in the log
   */
  protected BackgroundLoop(String name) {
    this(name, Duration.ZERO);
  }

  /**
   * @param name of the thread, and of the work in the log
   * @param patience how long a stop waits for the loop's end, before it interrupts it
   */
  protected BackgroundLoop(String name, Duration patience) {
    this.name = name;
    this.patience = patience;
  }

  /** Works until the signal is given, or until there is nothing to do any more. */
  protected abstract void run(StopSignal signal);

  @Override
  public final void start() {
    var signal = new StopSignal();
    stop = signal;
    thread = Thread.ofVirtual().name(name).start(() -> keepRunning(signal));
  }

  private void keepRunning(StopSignal signal) {
    var isDone = false;
    while (!isDone) {
      try {
        run(signal);
        isDone = true;
      } catch (RuntimeException e) {
        // without its message, which may hold words of a case
        var at = e.getStackTrace().length == 0 ? "nowhere" : e.getStackTrace()[0];
        log.error("{} failed and begins again: {} at {}", name, e.getClass(), at);
        isDone = signal.isGivenWithin(REST);
      }
    }
  }

  @Override
  public final void stop() {
    stop.give();
    if (patience.isZero()) {
      return;
    }
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
        thread.join(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return !stop.isGiven();
  }
}
