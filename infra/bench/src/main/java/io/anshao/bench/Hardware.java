package io.anshao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** On what was measured. */
final class Hardware {

  private Hardware() {}

  /** One line: processors, memory, system, Java. */
  static String describe() {
    return "%d × %s, %d GiB, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            valueIn(Path.of("/proc/cpuinfo"), "model name"),
            kilobytes(valueIn(Path.of("/proc/meminfo"), "MemTotal")) >> 20,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  /** Resident memory of a process, in MB; 0 where the system does not tell. */
  static double residentMegabytes(long pid) {
    var text = valueIn(Path.of("/proc", Long.toString(pid), "status"), "VmRSS");
    return kilobytes(text) / 1024.0;
  }

  /**
   * Memory of a process and all that it started, in MB: what several share counts once. 0 where the
   * system does not tell.
   */
  static double proportionalMegabytes(long pid) {
    var all =
        ProcessHandle.of(pid).stream()
            .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
    return all.mapToLong(each -> proportional(each.pid())).sum() / 1024.0;
  }

  /** In kB; a process that has just ended has none. */
  private static long proportional(long pid) {
    var file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try {
      return kilobytes(valueIn(file, "Pss"));
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private static long kilobytes(String text) {
    var digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String valueIn(Path file, String name) {
    if (!Files.isReadable(file)) {
      return "unknown";
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
