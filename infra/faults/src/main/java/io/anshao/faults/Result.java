package io.anshao.faults;

import io.anshao.scenarios.Reconciliation.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done, and what holds after it.
 *
 * @param tips that were answered
 * @param commands that somebody gave, each under a key of its own
 * @param injections how often each was done
 * @param refusals answers that asked to try again, by status and reason
 * @param lines every statement with its truth
 */
record Result(
    String trial,
    String triedAt,
    long seed,
    long tips,
    long commands,
    long seconds,
    Map<String, Long> injections,
    Map<String, Long> refusals,
    List<Line> lines) {

  /** Of people's work. */
  static Result of(String trial, long seed, long began, Work work, List<Line> lines) {
    return new Result(
        trial,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        seed,
        work.tips().size(),
        work.attempts().size(),
        (System.nanoTime() - began) / 1_000_000_000,
        work.injections().each(),
        work.refusals().each(),
        lines);
  }

  boolean holds() {
    return lines.stream().allMatch(Line::holds);
  }

  long all() {
    return injections.values().stream().mapToLong(Long::longValue).sum();
  }

  void print() {
    System.out.printf(
        "%n%s: %d injections in %d s, %d tips, %d commands%n",
        trial, all(), seconds, tips, commands);
    injections.forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
    refusals.forEach((what, times) -> System.out.printf("%6d  answered %s%n", times, what));
    lines.forEach(System.out::println);
  }

  /** Into a file of its name. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve(trial + ".json"),
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
