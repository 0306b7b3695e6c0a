package io.anshao.launcher.demo;

import io.anshao.contracts.NameUuid;
import io.anshao.launcher.demo.Plan.Cue;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Plays the stories in the order of time: the clock is set, what happens then happens side by side,
 * and only then it moves on.
 */
final class Performance {

  /** As many as the embedded platform has hands for. */
  private static final int HANDS = 8;

  /** How often the clock moves within a half day: each time everybody waits for the slowest. */
  private static final int MOMENTS = 2;

  private final Times times;
  private final ClockFile clock;
  private final Public reporters;
  private final Staff staff;
  private final Map<Story, UUID> cases = new ConcurrentHashMap<>();
  private final Map<Story, String> stopped = new ConcurrentHashMap<>();

  Performance(Times times, ClockFile clock, Public reporters, Staff staff) {
    this.times = times;
    this.clock = clock;
    this.reporters = reporters;
    this.staff = staff;
  }

  /** Plays all; what stopped a story stands beside it. */
  Map<Story, String> play(List<Story> stories) {
    try (var hands = Executors.newFixedThreadPool(HANDS)) {
      Plan.bySlot(stories).forEach((slot, cues) -> play(hands, slot, cues));
      untouched(stories).forEach(staff::awaitCase);
    } finally {
      clock.release();
    }
    return stopped;
  }

  /** Cases that nobody has acted on: whether they are there yet, nobody has seen. */
  private Stream<UUID> untouched(List<Story> stories) {
    return stories.stream()
        .filter(story -> story.steps().size() == 1 && cases.containsKey(story))
        .map(cases::get);
  }

  private void play(ExecutorService hands, int slot, List<Cue> cues) {
    var minutes = Math.max(1, 150 / cues.size());
    var time = times.start(slot).plusMinutes(slot * 7L % 23);
    var atOnce = Math.ceilDiv(cues.size(), MOMENTS);
    for (int from = 0; from < cues.size(); from += atOnce) {
      var scene = cues.subList(from, Math.min(cues.size(), from + atOnce));
      var now = earlier(time.plusMinutes((long) from * minutes), times.now());
      clock.set(now);
      var running = new ArrayList<Future<?>>();
      scene.forEach(cue -> running.add(hands.submit(() -> play(cue, now))));
      running.forEach(Performance::await);
    }
  }

  private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  private void play(Cue cue, ZonedDateTime now) {
    var story = cue.story();
    if (stopped.containsKey(story)) {
      return;
    }
    try {
      if (cue.act() == Act.SUBMIT) {
        cases.put(story, NameUuid.ofCase(reporters.report(story)));
      } else {
        staff.play(cue.act(), story, cases.get(story), now.toLocalDate());
      }
    } catch (RuntimeException e) {
      stopped.put(story, cue.act() + ": " + e.getMessage());
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
