package io.anshao.faults;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.Still;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What is done to the processes of a platform and to the lines between them. */
final class Strikes {

  /** Longer than the lease of a relay (5 s). */
  private static final Duration PAUSE = Duration.ofSeconds(7);

  private static final Duration DELAY = Duration.ofMillis(300);

  private static final List<String> PROCESSES =
      List.of("postgres", "kafka", "intake", "cases", "notify");

  private Strikes() {}

  /** Every kind, with the two lines by which services reach the database and the broker. */
  static List<Strike> all(Platform platform, Line database, Line broker) {
    var all = new ArrayList<Strike>();
    for (var process : PROCESSES) {
      all.add(kill(platform, process));
      all.add(
          new Strike(process + " stands still for seven seconds", () -> pause(platform, process)));
    }
    all.addAll(of("the database", database));
    all.addAll(of("the broker", broker));
    return all;
  }

  static Strike kill(Platform platform, String process) {
    return new Strike("kill -9 of " + process, () -> platform.kill(process));
  }

  private static List<Strike> of(String what, Line line) {
    return List.of(
        new Strike("connections to %s cut".formatted(what), line::cut),
        new Strike(
            "bytes to and from %s late".formatted(what),
            () -> {
              line.delays(DELAY);
              LockSupport.parkNanos(PAUSE.toNanos());
              line.mends();
            }),
        new Strike(
            "bytes to and from %s lost without a word".formatted(what),
            () -> {
              line.swallows();
              LockSupport.parkNanos(PAUSE.toNanos());
              line.mends();
            }));
  }

  private static void pause(Platform platform, String process) {
    try (var _ = Still.of(platform, process)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
