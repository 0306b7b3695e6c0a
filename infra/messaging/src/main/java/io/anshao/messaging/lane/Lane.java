package io.anshao.messaging.lane;

import io.anshao.messaging.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One loop on one thread: takes whatever waits, writes it in one transaction, answers. It never
 * waits for a batch to fill, so a lone work goes alone.
 */
final class Lane<W, R> implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private final String name;
  private final LaneSettings settings;
  private final BatchWriter<W, R> writer;

  /** What was handed over together is taken together. */
  private final BlockingQueue<List<Pending<W, R>>> queue;

  private final LaneMeters meters;
  private final LaneTransaction<W, R> transaction;

  /** Taken from the queue but held back: an earlier work of the same aggregate is in the batch. */
  private final Deque<Pending<W, R>> heldBack = new ArrayDeque<>();

  private volatile boolean open = true;

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

  Pending<W, R> pending(W work, Object aggregate) {
    var now = System.nanoTime();
    var deadline = now + settings.callerDeadline().toNanos();
    return new Pending<>(
        work, aggregate, writer.size(work), now, deadline, new CompletableFuture<R>());
  }

  /** Takes works of which each is answered, in the order given. */
  void submit(List<Pending<W, R>> works) {
    if (!open) {
      fail(works, new LaneUnavailable(name, "shutting down"));
    } else if (!queue.offer(works)) {
      fail(works, new LaneFull(name));
    } else if (!open && queue.remove(works)) {
      // the loop may have ended between the first look and the offer
      fail(works, new LaneUnavailable(name, "shutting down"));
    }
  }

  private static void fail(Collection<? extends Pending<?, ?>> works, Exception error) {
    works.forEach(each -> each.fail(error));
  }

  /** Before its thread starts, the first time or again. */
  void open() {
    open = true;
  }

  /** Takes no more; what waits is still written before {@link #run()} returns. */
  void close() {
    open = false;
    // nothing to write, but the loop looks up from waiting; where the queue is full it does anyway
    queue.offer(List.of());
  }

  @Override
  public void run() {
    try (transaction) {
      while (open || !queue.isEmpty() || !heldBack.isEmpty()) {
        write(nextBatch());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open = false;
      turnAwayWhatIsLeft();
    }
  }

  private void write(List<Pending<W, R>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    meters.taken(batch, System.nanoTime());
    try {
      transaction.writeAll(batch);
    } catch (RuntimeException | Error e) {
      // an error of the program ends these works, not the lane: everyone else writes through it
      log.error("lane {} fails {} works", name, batch.size(), e);
      transaction.close();
      fail(batch, LaneTransaction.asException(e));
    }
  }

  private void turnAwayWhatIsLeft() {
    takeWaiting();
    fail(heldBack, new LaneUnavailable(name, "stopped"));
    heldBack.clear();
  }

  private List<Pending<W, R>> nextBatch() throws InterruptedException {
    if (heldBack.isEmpty()) {
      heldBack.addAll(queue.take());
    }
    takeWaiting();
    var batch = choose();
    if (writer.isOnePerAggregate()) {
      batch.sort(Comparator.comparing(p -> p.aggregate().toString()));
    }
    return batch;
  }

  private void takeWaiting() {
    var waiting = new ArrayList<List<Pending<W, R>>>();
    queue.drainTo(waiting, settings.maxBatch());
    waiting.forEach(heldBack::addAll);
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
        pending.fail(new LaneUnavailable(name, "waited too long"));
      } else if (writer.isCalledOff(pending.work())) {
        pending.fail(new LaneUnavailable(name, "called off"));
      } else if (batch.size() >= settings.maxBatch() || bytes > settings.maxBytes()) {
        later.add(pending);
      } else if (aggregates.add(pending.aggregate()) || !writer.isOnePerAggregate()) {
        batch.add(pending);
        bytes += pending.size();
      } else {
        later.add(pending);
      }
    }
    heldBack.addAll(later);
    return batch;
  }
}
