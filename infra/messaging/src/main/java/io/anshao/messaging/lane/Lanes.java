package io.anshao.messaging.lane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A group of lanes: hands each work to the lane of its aggregate and waits for the answer. An
 * answer comes after the commit. Cancelling a returned {@link Mono} never reaches the database.
 */
public final class Lanes<W, R> implements SmartLifecycle {

  /** Stops after the web server, the consumers and the relay. */
  public static final int PHASE = 1000;

  private final String name;
  private final BatchWriter<W, R> writer;
  private final LaneSettings settings;
  private final List<Lane<W, R>> lanes;
  private volatile List<Thread> threads = List.of();

  Lanes(String name, BatchWriter<W, R> writer, LaneSettings settings, List<Lane<W, R>> lanes) {
    this.name = name;
    this.writer = writer;
    this.settings = settings;
    this.lanes = lanes;
  }

  /**
   * Writes the work once subscribed to.
   *
   * @return the answer, or {@link LaneFull}, {@link LaneUnavailable}, or what the writer threw for
   *     this work alone
   */
  public Mono<R> submit(W work) {
    return Mono.fromFuture(() -> submitNow(work), true)
        .timeout(
            settings.callerDeadline().plusSeconds(1),
            Mono.error(() -> new LaneUnavailable(name, "no answer in time")))
        .publishOn(Schedulers.parallel());
  }

  /** The same for threads that may wait. */
  public CompletableFuture<R> submitNow(W work) {
    var aggregate = writer.aggregate(work);
    var lane = laneOf(aggregate);
    var pending = lane.pending(work, aggregate);
    lane.submit(List.of(pending));
    return pending.answer();
  }

  /**
   * Writes works that came together, those of a lane in this order and as far as they fit in one
   * commit; for threads that may wait, such as a consumer's.
   *
   * @param onFailure called for each that fails, before its lane takes more
   */
  public CompletableFuture<Void> submitAll(List<W> works, Runnable onFailure) {
    var byLane = new LinkedHashMap<Lane<W, R>, List<Pending<W, R>>>();
    var answers = new ArrayList<CompletableFuture<R>>();
    for (var work : works) {
      var aggregate = writer.aggregate(work);
      var lane = laneOf(aggregate);
      var pending = lane.pending(work, aggregate);
      answers.add(
          pending
              .answer()
              .whenComplete(
                  (_, error) -> {
                    if (error != null) {
                      onFailure.run();
                    }
                  }));
      byLane.computeIfAbsent(lane, _ -> new ArrayList<>()).add(pending);
    }
    byLane.forEach(Lane::submit);
    return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new));
  }

  private Lane<W, R> laneOf(Object aggregate) {
    return lanes.get(Math.floorMod(aggregate.hashCode(), lanes.size()));
  }

  @Override
  public void start() {
    lanes.forEach(Lane::open);
    threads =
        IntStream.range(0, lanes.size())
            .mapToObj(i -> Thread.ofPlatform().name(name + "-lane-" + i).start(lanes.get(i)))
            .toList();
  }

  @Override
  public void stop() {
    lanes.forEach(Lane::close);
    threads.forEach(Lanes::join);
    threads = List.of();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
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
