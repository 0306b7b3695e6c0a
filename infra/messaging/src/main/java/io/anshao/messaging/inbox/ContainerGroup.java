package io.anshao.messaging.inbox;

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

  private final String name;
  private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  ContainerGroup(String name, List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers) {
    this.name = name;
    this.containers = containers;
  }

  /** Returns at once. */
  void startOnce(CompletableFuture<Void> topics) {
    var latch = new CountDownLatch(1);
    stopped = latch;
    topics.thenRun(() -> Thread.ofVirtual().name(name + "-start").start(() -> startAll(latch)));
  }

  private void startAll(CountDownLatch latch) {
    for (var container : containers) {
      while (!start(container, latch) && !isStoppedWithinASecond(latch)) {
        log.warn("{} waits for the broker", container.getBeanName());
      }
    }
  }

  /** Whether nothing is left to do for it. */
  private synchronized boolean start(
      ConcurrentMessageListenerContainer<byte[], byte[]> container, CountDownLatch latch) {
    if (latch.getCount() > 0) {
      try {
        container.start();
      } catch (KafkaException e) {
        container.stop();
        return false;
      }
    }
    return true;
  }

  private static boolean isStoppedWithinASecond(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Returns when every container has ended its batch. */
  synchronized void stop() {
    stopped.countDown();
    var ended = new CountDownLatch(containers.size());
    containers.forEach(container -> container.stop(ended::countDown));
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
