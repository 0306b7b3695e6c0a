package io.anshao.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anshao.scenarios.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One measurement as it is kept.
 *
 * @param size how much was measured
 * @param seconds that it took in all
 * @param lines every figure with the hardware that it was measured on
 * @param reconciliation every statement with its truth
 */
record Results(
    String measurement,
    String measuredAt,
    String size,
    long seconds,
    List<Line> lines,
    List<Reconciliation.Line> reconciliation) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** One figure and on what it was measured. */
  record Line(String hardware, @JsonUnwrapped Figure figure) {}

  static Results of(String measurement, Size size, double seconds, Measured measured) {
    var hardware = Hardware.describe();
    return new Results(
        measurement,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        size.word(),
        Math.round(seconds),
        measured.figures().stream().map(each -> new Line(hardware, each)).toList(),
        List.copyOf(measured.reconciliation()));
  }

  boolean holds() {
    return reconciliation.stream().allMatch(Reconciliation.Line::holds);
  }

  void print() {
    System.out.printf("%n%s (%s) on %s, %d s%n%n", measurement, size, Hardware.describe(), seconds);
    lines.forEach(line -> System.out.println(line.figure()));
    System.out.println();
    reconciliation.forEach(System.out::println);
  }

  /** Into a file of its name. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(measurement + ".json"), MAPPER.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
