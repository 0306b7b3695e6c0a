package io.anshao.messaging;

import org.springframework.context.SmartLifecycle;

/** Work that goes on beside everything else, on a thread of its own, from start to stop. */
public abstract class BackgroundLoop implements SmartLifecycle {

  private final String name;
  private volatile StopSignal stop = StopSignal.alreadyGiven();

  /**
   * @param name of the thread
   */
  protected BackgroundLoop(String name) {
    this.name = name;
  }

  /** Works until the signal is given. What it throws ends the loop. */
  protected abstract void run(StopSignal signal);

  @Override
  public final void start() {
    var signal = new StopSignal();
    stop = signal;
    Thread.ofVirtual().name(name).start(() -> run(signal));
  }

  @Override
  public final void stop() {
    stop.give();
  }

  @Override
  public final boolean isRunning() {
    return !stop.isGiven();
  }
}
