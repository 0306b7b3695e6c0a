package io.anshao.messaging.inbox;

import io.anshao.messaging.StopSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Containers that start once their topics are there, and stop together. A broker whose address does
 * not resolve when they start is tried again.
 */
final class ContainerGroup {

  private static final Logger log = LoggerFactory.getLogger(ContainerGroup.class);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** A batch that has not ended by then comes again at the next start; the service goes down. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private final String name;
  private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
  private volatile StopSignal stop = StopSignal.alreadyGiven();

  ContainerGroup(String name, List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers) {
    this.name = name;
    this.containers = containers;
  }

  /** Returns at once. */
  void startOnce(CompletableFuture<Void> topics) {
    var signal = new StopSignal();
    stop = signal;
    topics.thenRun(() -> Thread.ofVirtual().name(name + "-start").start(() -> startAll(signal)));
  }

  private void startAll(StopSignal signal) {
    for (var container : containers) {
      while (!start(container, signal) && !signal.isGivenWithin(PAUSE)) {
        log.warn("{} waits for the broker", container.getBeanName());
      }
    }
  }

  /** Whether nothing is left to do for it. */
  private synchronized boolean start(
      ConcurrentMessageListenerContainer<byte[], byte[]> container, StopSignal signal) {
    if (!signal.isGiven()) {
      try {
        container.start();
      } catch (KafkaException e) {
        container.stop();
        return false;
      }
    }
    return true;
  }

  /**
   * Returns when every container has ended its batch, or after {@link #LONGEST_STOP}: the container
   * does not call back when its consumer ends by itself in that moment.
   */
  synchronized void stop() {
    stop.give();
    var ended = new CountDownLatch(containers.size());
    containers.forEach(container -> container.stop(ended::countDown));
    try {
      if (!ended.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn(
            "{}: {} of {} did not say that they ended", name, ended.getCount(), containers.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
