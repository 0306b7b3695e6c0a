package io.anshao.messaging.lane;

import io.anshao.messaging.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One loop on one thread: takes whatever waits, writes it in one transaction, answers. It never
 * waits for a batch to fill, so a lone work goes alone.
 */
final class Lane<W, R> implements Runnable {

  private final String name;
  private final LaneSettings settings;
  private final BatchWriter<W, R> writer;
  private final BlockingQueue<Pending<W, R>> queue;
  private final LaneMeters meters;
  private final LaneTransaction<W, R> transaction;

  /** Taken from the queue but held back: an earlier work of the same aggregate is in the batch. */
  private final Deque<Pending<W, R>> heldBack = new ArrayDeque<>();

  private volatile boolean running = true;

  Lane(
      String name,
      LaneSettings settings,
      BatchWriter<W, R> writer,
      Database database,
      LaneMeters meters,
      Runnable afterCommit) {
    this.name = name;
    this.settings = settings;
    this.writer = writer;
    this.queue = new ArrayBlockingQueue<>(settings.capacity());
    this.meters = meters;
    this.transaction = new LaneTransaction<>(name, writer, database, afterCommit);
  }

  CompletableFuture<R> submit(W work) {
    var now = System.nanoTime();
    var answer = new CompletableFuture<R>();
    if (!running) {
      answer.completeExceptionally(new LaneUnavailable(name, "shutting down"));
    } else if (!queue.offer(
        new Pending<>(work, now, now + settings.callerDeadline().toNanos(), answer))) {
      answer.completeExceptionally(new LaneFull(name));
    }
    return answer;
  }

  /** Takes no more; what waits is still written before {@link #run()} returns. */
  void stop() {
    running = false;
  }

  @Override
  public void run() {
    try (transaction) {
      while (running || !queue.isEmpty() || !heldBack.isEmpty()) {
        var batch = nextBatch();
        if (!batch.isEmpty()) {
          meters.taken(batch, System.nanoTime());
          transaction.writeAll(batch);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running = false;
      turnAwayWhatIsLeft();
    }
  }

  private void turnAwayWhatIsLeft() {
    queue.drainTo(heldBack);
    heldBack.forEach(p -> p.answer().completeExceptionally(new LaneUnavailable(name, "stopped")));
    heldBack.clear();
  }

  private List<Pending<W, R>> nextBatch() throws InterruptedException {
    if (heldBack.isEmpty()) {
      var first = queue.poll(200, TimeUnit.MILLISECONDS);
      if (first == null) {
        return List.of();
      }
      heldBack.add(first);
    }
    queue.drainTo(heldBack, settings.maxBatch());
    var batch = choose();
    if (writer.isOnePerAggregate()) {
      batch.sort(Comparator.comparing(p -> writer.aggregate(p.work()).toString()));
    }
    return batch;
  }

  private List<Pending<W, R>> choose() {
    var batch = new ArrayList<Pending<W, R>>();
    var later = new ArrayDeque<Pending<W, R>>();
    var aggregates = new HashSet<>();
    var bytes = 0L;
    var now = System.nanoTime();
    while (!heldBack.isEmpty()) {
      var pending = heldBack.poll();
      if (pending.isPast(now)) {
        pending.answer().completeExceptionally(new LaneUnavailable(name, "waited too long"));
      } else if (batch.size() >= settings.maxBatch() || bytes > settings.maxBytes()) {
        later.add(pending);
      } else if (aggregates.add(writer.aggregate(pending.work())) || !writer.isOnePerAggregate()) {
        batch.add(pending);
        bytes += writer.size(pending.work());
      } else {
        later.add(pending);
      }
    }
    heldBack.addAll(later);
    return batch;
  }
}
