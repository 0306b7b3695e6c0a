package io.anshao.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** People who report and take cases to their end until they are told that it is over. */
final class Workday implements AutoCloseable {

  private static final int PEOPLE = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Work work;
  private final ExecutorService people;
  private final List<Future<?>> all = new ArrayList<>();
  private volatile boolean isOver;

  /**
   * @param seed of what each of them draws
   */
  Workday(Work work, long seed) {
    this(work, seed, PEOPLE);
  }

  Workday(Work work, long seed, int number) {
    this.work = work;
    this.people = Executors.newFixedThreadPool(number);
    for (var i = 0; i < number; i++) {
      var random = new Random(seed + i);
      all.add(people.submit(() -> work(random)));
    }
  }

  private void work(Random random) {
    while (!isOver) {
      work.reportAndHandle(random);
    }
  }

  /**
   * Returns when so many more commands were answered.
   *
   * @throws IllegalStateException when somebody was given an answer that cannot be
   */
  void awaitAnswers(int more) {
    var before = work.answers();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> isAnybodyLost() || work.answers() >= before + more);
    if (isAnybodyLost()) {
      ends();
    }
  }

  private boolean isAnybodyLost() {
    return all.stream().anyMatch(each -> each.state() == Future.State.FAILED);
  }

  /** Returns when everybody has taken the case in hand to its end. */
  void ends() {
    isOver = true;
    try {
      for (var each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    isOver = true;
    people.shutdownNow();
    people.close();
  }
}
