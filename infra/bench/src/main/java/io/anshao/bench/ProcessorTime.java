package io.anshao.bench;

import io.anshao.scenarios.Platform;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who takes the machine's processors while something is measured: where they are all taken, they
 * are the limit, and whoever takes most of them is where to look.
 */
final class ProcessorTime {

  /** A tenth of a hundredth. */
  private static final double SEEN = 0.1;

  private final Platform platform;
  private final Map<Long, Duration> before = new HashMap<>();
  private final long began = System.nanoTime();

  private ProcessorTime(Platform platform) {
    this.platform = platform;
    owners().values().forEach(all -> all.forEach(each -> before.put(each.pid(), taken(each))));
  }

  /** From now on. */
  static ProcessorTime of(Platform platform) {
    return new ProcessorTime(platform);
  }

  /** What each took since then, in hundredths of all processors; left out is who took nothing. */
  void tell(String meanwhile, Measured result) {
    var all = (System.nanoTime() - began) / 1e9 * Runtime.getRuntime().availableProcessors() / 100;
    owners()
        .forEach(
            (owner, processes) -> {
              var share = processes.mapToDouble(this::since).sum() / all;
              if (share >= SEEN) {
                result.add(Figure.of(meanwhile + ": " + owner, share, "% of processors"));
              }
            });
  }

  private double since(ProcessHandle process) {
    return taken(process).minus(before.getOrDefault(process.pid(), Duration.ZERO)).toMillis() / 1e3;
  }

  /** The database works in processes of its own for each connection. */
  private Map<String, Stream<ProcessHandle>> owners() {
    var owners = new LinkedHashMap<String, Stream<ProcessHandle>>();
    platform
        .pids()
        .forEach(
            (name, pid) ->
                ProcessHandle.of(pid)
                    .filter(_ -> !name.equals("launcher"))
                    .ifPresent(
                        process ->
                            owners.put(
                                name, Stream.concat(Stream.of(process), process.descendants()))));
    owners.put("the bench itself", Stream.of(ProcessHandle.current()));
    return owners;
  }

  private static Duration taken(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
