package io.anshao.launcher.supervision;

import io.anshao.launcher.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Keeps parts running. What dies is started again with growing pauses; only while the platform is
 * starting, a part that dies three times in a row ends the start with a sentence.
 */
public final class Supervisor implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);

  private final ScheduledExecutorService restarts =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("restarts").factory());
  private final Map<String, RunningPart> parts = new LinkedHashMap<>();
  private final CompletableFuture<Refusal> failure = new CompletableFuture<>();
  private final Runnable onRestart;
  private volatile boolean started;
  private volatile boolean closed;

  /**
   * @param onRestart called after a part was started again, with its new process id to be told
   */
  public Supervisor(Runnable onRestart) {
    this.onRestart = onRestart;
  }

  /** Starts a part and keeps it running from then on. */
  public synchronized void start(Part part) {
    if (closed) {
      throw new Refusal("Anshao was stopped while it was starting.");
    }
    parts.put(part.name(), new RunningPart(part, restarts, this::died));
  }

  private void died(RunningPart part) {
    if (!started && part.deaths() >= 3) {
      failure.complete(part.lastWords());
    } else if (part.restart()) {
      onRestart.run();
    }
  }

  /** From now on a part may die as often as it likes without ending the whole. */
  public void allStarted() {
    started = true;
  }

  /**
   * Waits until a fact holds.
   *
   * @param what the fact, as it would end "Anshao waited in vain until …"
   * @throws Refusal when it does not hold in time, or when a part cannot be started
   */
  public void await(String what, Duration patience, BooleanSupplier fact) {
    var end = System.nanoTime() + patience.toNanos();
    while (!fact.getAsBoolean()) {
      if (closed) {
        throw new Refusal("Anshao was stopped while it was starting.");
      }
      if (System.nanoTime() > end) {
        throw new Refusal("Anshao waited in vain until %s.".formatted(what));
      }
      throwIfFailed();
    }
  }

  private void throwIfFailed() {
    try {
      throw failure.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // nothing failed meanwhile
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Anshao was stopped while it was starting.");
    }
  }

  /** Process ids by name, in the order of starting. */
  public synchronized Map<String, Long> pids() {
    var pids = new LinkedHashMap<String, Long>();
    parts.forEach((name, part) -> pids.put(name, part.pid()));
    return pids;
  }

  /** Stops these parts, all at the same time, and returns when none of them runs. */
  public synchronized void stop(List<String> names, Duration patience) {
    var stopping = names.stream().filter(parts::containsKey).map(parts::get).toList();
    stopping.forEach(RunningPart::askToEnd);
    stopping.forEach(part -> part.awaitEnd(patience));
  }

  /** No part is started or restarted any more. */
  public void shut() {
    closed = true;
    restarts.shutdownNow();
  }

  @Override
  public synchronized void close() {
    shut();
    stop(List.copyOf(parts.keySet()), Duration.ofSeconds(10));
  }
}
