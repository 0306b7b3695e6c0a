package io.anshao.faults;

import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What is done to the processes of a platform and to the lines between them. */
final class Strikes {

  private static final Duration COMING_BACK = Duration.ofMinutes(5);

  /** Longer than the lease of a relay (5 s). */
  private static final Duration PAUSE = Duration.ofSeconds(7);

  private static final Duration DELAY = Duration.ofMillis(300);

  private static final List<String> PROCESSES =
      List.of("postgres", "kafka", "intake", "cases", "notify");

  private final Platform platform;

  Strikes(Platform platform) {
    this.platform = platform;
  }

  /** Every kind, with the two lines by which services reach the database and the broker. */
  List<Strike> all(Line database, Line broker) {
    var all = new ArrayList<Strike>();
    for (var process : PROCESSES) {
      all.add(new Strike("kill -9 of " + process, () -> kill(process)));
      all.add(new Strike(process + " stands still for seven seconds", () -> pause(process)));
    }
    all.addAll(of("the database", database));
    all.addAll(of("the broker", broker));
    return all;
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

  private void kill(String process) {
    processes(process).forEach(ProcessHandle::destroyForcibly);
  }

  private void pause(String process) {
    var paused = processes(process);
    signal("-STOP", paused);
    LockSupport.parkNanos(PAUSE.toNanos());
    signal("-CONT", paused);
  }

  /** The process and its children, as PostgreSQL has them. */
  private List<ProcessHandle> processes(String name) {
    var pid = platform.pids().get(name);
    return pid == null
        ? List.of()
        : ProcessHandle.of(pid).stream()
            .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
            .toList();
  }

  private static void signal(String which, List<ProcessHandle> processes) {
    var words = new ArrayList<>(List.of("kill", which));
    processes.forEach(each -> words.add(Long.toString(each.pid())));
    try {
      new ProcessBuilder(words).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when every service is ready for work. */
  void awaitWhole() {
    Awaitility.await()
        .atMost(COMING_BACK)
        .pollInterval(Duration.ofMillis(250))
        .ignoreException(UncheckedIOException.class)
        .until(
            () ->
                Stream.of(ServiceName.values())
                    .allMatch(each -> platform.http(each).get("/readyz").status() == 200));
  }
}
