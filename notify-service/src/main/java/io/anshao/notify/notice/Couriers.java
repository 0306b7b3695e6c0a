package io.anshao.notify.notice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/** The bounded threads that may block on mail; they finish the letter in hand when stopped. */
final class Couriers implements SmartLifecycle {

  /** Stops before the relay, which still publishes what they settled. */
  static final int PHASE = 4000;

  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);

  private final int number;
  private final Function<CountDownLatch, Courier> maker;
  private CountDownLatch stopped = new CountDownLatch(0);
  private List<Thread> threads = List.of();

  /**
   * @param maker makes a courier that runs until the latch is down
   */
  Couriers(int number, Function<CountDownLatch, Courier> maker) {
    this.number = number;
    this.maker = maker;
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    threads =
        IntStream.range(0, number)
            .mapToObj(i -> Thread.ofPlatform().name("courier-" + i).start(maker.apply(stopped)))
            .toList();
  }

  @Override
  public void stop() {
    stopped.countDown();
    threads.forEach(Couriers::join);
    threads = List.of();
  }

  private static void join(Thread thread) {
    try {
      thread.join(LONGEST_FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !threads.isEmpty();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
