package io.anshao.messaging;

import io.anshao.contracts.Envelope;
import io.anshao.contracts.Events;
import io.anshao.contracts.UnreadableEventException;
import io.anshao.testkit.Committed;
import io.anshao.testkit.Fuzzing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record of Kafka is read or parked: nothing else comes of whatever its bytes are. */
class RecordFuzzTests {

  private static final Path SAMPLES =
      Committed.root().resolve("contracts/src/test/resources/samples");

  static Stream<String> types() throws IOException {
    try (var folders = Files.list(SAMPLES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsOrParksAnyBodyOf(String type) throws IOException {
    try (var files = Files.list(SAMPLES.resolve(type))) {
      var seeds = files.sorted().map(RecordFuzzTests::bytes).toList();
      Fuzzing.with(
          seeds,
          body -> {
            try {
              Events.read(type, body);
            } catch (UnreadableEventException parked) {
              // its key waits for somebody
            }
          });
    }
  }

  @Test
  void readsOrParksAnyHead() {
    var head =
        "ce_id=a\nce_source=/anshao/intake\nce_type=t\nce_time=2021-06-08T01:12:00Z\n"
            + "ce_subject=s\nce_district=330205\nce_seq=1\ntraceparent=00-0-0-00\nce_chainhead=c";
    Fuzzing.with(
        List.of(head.getBytes(StandardCharsets.UTF_8)),
        input -> {
          try {
            Envelope.ofHeaders(headers(new String(input, StandardCharsets.UTF_8)));
          } catch (UnreadableEventException parked) {
            // its key waits for somebody
          }
        });
  }

  private static Map<String, String> headers(String lines) {
    var headers = new HashMap<String, String>();
    lines
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> headers.put(pair[0], pair[1]));
    return headers;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
