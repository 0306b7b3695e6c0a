package io.anshao.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nothing that a loop meets ends it, but its stop and its own end do. */
class BackgroundLoopTests {

  @Test
  void beginsAgainAfterItFailed() {
    var begun = new AtomicInteger();
    var goesOn = new CountDownLatch(1);
    var loop =
        new BackgroundLoop("fails-once") {
          @Override
          protected void run(StopSignal signal) {
            if (begun.incrementAndGet() == 1) {
              throw new IllegalStateException("of a row that nobody foresaw");
            }
            goesOn.countDown();
            signal.isGivenWithin(Duration.ofMinutes(1));
          }
        };

    loop.start();

    await().until(() -> goesOn.getCount() == 0);
    assertThat(loop.isRunning()).isTrue();
    loop.stop();
    assertThat(loop.isRunning()).isFalse();
    assertThat(begun).hasValue(2);
  }

  @Test
  void doesNotBeginAgainWhenThereIsNothingToDo() {
    var begun = new AtomicInteger();
    var loop =
        new BackgroundLoop("once", Duration.ofSeconds(10)) {
          @Override
          protected void run(StopSignal signal) {
            begun.incrementAndGet();
          }
        };

    loop.start();
    loop.stop();

    assertThat(begun).hasValue(1);
  }

  @Test
  void waitsForTheEndOfWorkThatASignalDoesNotStop() {
    var written = new AtomicInteger();
    var loop =
        new BackgroundLoop("writes-the-rest", Duration.ofSeconds(10)) {
          @Override
          protected void run(StopSignal signal) {
            while (!signal.isGiven() || written.get() < 1000) {
              written.incrementAndGet();
            }
          }
        };

    loop.start();
    loop.stop();

    assertThat(written.get()).isGreaterThanOrEqualTo(1000);
  }
}
