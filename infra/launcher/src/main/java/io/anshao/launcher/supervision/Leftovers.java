package io.anshao.launcher.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Processes of a folder whose launcher is gone, for it was killed. They are found by what stands in
 * their command line, not by a remembered number that may be another's today.
 */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Leftovers() {}

  /**
   * Stops those processes in order: services, broker, database.
   *
   * @return whether there were any
   */
  public static boolean stop(Path folder) {
    var services =
        Stream.of("intake", "cases", "notify").flatMap(name -> jvms(folder, name)).toList();
    services.forEach(ProcessHandle::destroy);
    awaitEnd(services);
    var broker = jvms(folder, "kafka").toList();
    broker.forEach(ProcessHandle::destroy);
    awaitEnd(broker);
    var database = postmaster(folder.resolve("postgres")).stream().toList();
    database.forEach(process -> Signals.send(Part.Signal.INTERRUPT, process.pid()));
    awaitEnd(database);
    return !(services.isEmpty() && broker.isEmpty() && database.isEmpty());
  }

  private static Stream<ProcessHandle> jvms(Path folder, String name) {
    var mark = Jvm.mark(folder, name);
    return ProcessHandle.allProcesses().filter(process -> commandOf(process).contains(mark + " "));
  }

  private static Optional<ProcessHandle> postmaster(Path data) {
    var file = data.resolve("postmaster.pid");
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .map(Long::parseLong)
          .flatMap(ProcessHandle::of)
          .filter(process -> commandOf(process).contains("-D " + data + " "));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String commandOf(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    for (var process : processes) {
      try {
        process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        process.destroyForcibly();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
